import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { gateOf } from '@/lib/workflow/rules/gates';
import { factsWith } from '@/lib/workflow/rules/testing/facts';
import { GateList } from './gate-list';
import { movesOf, wordsOf } from './stage-moves';

const html = (facts: Parameters<typeof factsWith>[0], stage: Parameters<typeof gateOf>[1]) => {
  const given = factsWith(facts);
  return renderToStaticMarkup(<GateList exchangeId="x1" gate={gateOf(given.type, stage, given)} />);
};

describe('the gate list', () => {
  it('leads from each missing thing to its cure', () => {
    const list = html({}, 'documents_signed');
    expect(list).toContain('Missing: </span>Signed exchange agreement');
    expect(list).toContain('href="/exchanges/x1?tab=documents"');
    expect(list).toContain('href="/exchanges/x1"');
    expect(list.match(/Why/g)).toHaveLength(3);
  });

  it('says what is not needed, and when a stage needs nothing', () => {
    expect(html({ type: 'reverse', parkedSide: 'relinquished' }, 'relinquished_identified')).toContain(
      'not needed here',
    );
    expect(html({}, 'identification_open')).toContain('needs nothing of its own');
  });
});

describe('the other moves', () => {
  const workflow = { gates: {}, papers: [], mayReopen: false } as const;

  it('go back first and end last, each in its words', () => {
    const moves = movesOf({ ...workflow, previous: 'reconciled', moves: ['on_hold', 'failed', 'cancelled'] });
    expect(moves.map((move) => wordsOf(move, 'tax_package').item)).toEqual([
      'Step back to Reconciled',
      'Put on hold',
      'Mark as failed',
      'Cancel the exchange',
    ]);
  });

  it('open an ended exchange again where it stood, before the close', () => {
    const moves = movesOf({ ...workflow, moves: [], mayReopen: true });
    expect(moves.map((move) => wordsOf(move, 'closed').consequences[0])).toEqual([
      'It stands at Tax package again, and may change.',
    ]);
  });
});
