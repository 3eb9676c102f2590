import { afterEach, describe, expect, it } from 'vitest';
import type { Found } from '@/lib/search/queries';
import { menuOf, type Entry } from './menu-of';
import { offerPageCommands } from './page-commands';
import type { Answer } from './use-findings';

const hit = (kind: Found['kind'], id: string, title = id): Found => ({
  kind,
  id,
  title,
  exchangeId: null,
  exchangeNumber: null,
  detail: null,
  score: 1,
  corrected: null,
  href: '/',
  client: null,
  day: null,
});
const found = (asked: string, ...hits: Found[]): Answer => ({
  kind: 'found',
  asked,
  findings: { hits, corrected: null, meant: null },
});
const nameOf = (entry: Entry) => ('hit' in entry ? entry.hit.title : entry.action.label);
const shown = (...asked: Parameters<typeof menuOf>) =>
  menuOf(...asked).map(({ heading, entries }) => [heading, ...entries.map(nameOf).slice(0, 2)]);

let takeBack: (() => void) | undefined;
afterEach(() => takeBack?.());

describe('the command menu', () => {
  it('offers, with nothing typed, what was opened last and then everything there is to do', () => {
    expect(shown({ role: 'coordinator', typed: ' ', recent: [hit('exchange', 'elm')] })).toEqual([
      ['Opened last', 'elm'],
      ['Actions', 'New exchange', 'New contact'],
    ]);
  });

  it('offers on an exchange its own actions first', () => {
    takeBack = offerPageCommands({
      title: 'This exchange',
      commands: [{ id: 'advance', label: 'Advance stage' }],
    });
    expect(shown({ role: 'client', typed: '' })[0]).toEqual(['This exchange', 'Advance stage']);
    expect(shown({ role: 'client', typed: 'adv' })[0]).toEqual(['Do', 'Advance stage']);
  });

  it('begins with the kind of the best hit, and ends with all results', () => {
    const answer = found('elm', hit('task', 'call'), hit('exchange', 'elm'));
    expect(shown({ role: 'client', typed: 'elm', answer })).toEqual([
      ['Tasks', 'call'],
      ['Exchanges', 'elm'],
      ['More', 'All results for “elm”'],
    ]);
  });

  it('does nothing that is merely called alike when nothing is found', () => {
    expect(shown({ role: 'client', typed: 'sign', answer: found('sign') })).toEqual([
      ['More', 'All results for “sign”'],
      ['Actions', 'Sign out'],
    ]);
  });

  it('asks nothing of signs alone', () => {
    expect(shown({ role: 'client', typed: '%%\\' })).toEqual([]);
  });
});
