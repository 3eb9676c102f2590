import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bootInput, calculateBoot } from './boot';
import { calculateDeadlines, deadlinesInput } from './deadlines';

const text = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
const section = text.slice(text.indexOf('## POST /api/v1/calculators/deadlines'));

describe('the page about the API', () => {
  it('shows the reply that its request is given', () => {
    const request = /-d '(\{[^']+\})'/.exec(section)?.[1] ?? '';
    const reply = /```json\n([^`]+)```/.exec(section)?.[1] ?? '';
    expect(calculateDeadlines(deadlinesInput.parse(JSON.parse(request)))).toEqual(JSON.parse(reply));
  });

  it('lists every warning with its severity', () => {
    const source = ['deadlines', 'period-warnings']
      .map((file) => readFileSync(new URL(`../exchanges/rules/${file}.ts`, import.meta.url), 'utf8'))
      .join('');
    const built = [...source.matchAll(/code: '(\w+)',\s+severity: '(\w+)'/g)].map(([, code, severity]) => [
      code,
      severity,
    ]);
    const listed = [...section.matchAll(/^\| `(\w+)` +\| (critical|warning|info) /gm)].map(
      ([, code, severity]) => [code, severity],
    );
    // The calculator requires the type of taxpayer, so nobody meets that warning there.
    expect(listed.sort()).toEqual(built.filter(([code]) => code !== 'taxpayer_type_unknown').sort());
  });

  it('shows the lines that the request about boot is given, and a reason as it is told', () => {
    const boot = text.slice(text.indexOf('## POST /api/v1/calculators/boot'));
    const request = /-d '(\{[^']+\})'/.exec(boot)?.[1] ?? '';
    const shown = JSON.parse(/```json\n([^`]+)```/.exec(boot)?.[1] ?? '') as {
      lines: object;
      because: [object];
    };
    const reply = calculateBoot(bootInput.parse(JSON.parse(request)));
    expect(reply.lines).toEqual(shown.lines);
    expect(reply.because).toContainEqual(shown.because[0]);
  });
});
