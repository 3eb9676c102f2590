import { describe, expect, it } from 'vitest';
import { toCalendarDate as day } from '../../shared/calendar-date';
import type { DeadlineFacts } from './facts';
import { noticeErrors, proposePostponement, type NoticeClaim } from './propose-postponement';

const claim: NoticeClaim = {
  notice: 'TX-2026-05',
  disasterOn: day('2026-06-14'),
  windowFrom: day('2026-06-14'),
  postponedTo: day('2026-10-15'),
  standing: 'affected',
};
const sold = (on: string): DeadlineFacts => ({
  exchangeType: 'delayed',
  relinquished: [{ transferredOn: day(on) }],
  taxpayer: { type: 'individual' },
});
const movesOf = (facts: DeadlineFacts, given: NoticeClaim = claim) =>
  proposePostponement(facts, given).map(({ rule, applies, deadlines }) => [
    rule,
    applies,
    deadlines.map(({ to }) => to),
  ]);

describe('a notice', () => {
  it('is proposed under both rules, side by side', () => {
    expect(movesOf(sold('2026-06-10'))).toEqual([
      ['section_6', true, ['2026-10-15', '2026-12-07']],
      ['section_17', true, ['2026-11-22', '2027-04-06']],
    ]);
  });

  it('gives 120 days to nobody who sold after the disaster, and says so', () => {
    const [six, seventeen] = proposePostponement(sold('2026-06-15'), claim);
    expect(six?.deadlines.map(({ to }) => to)).toEqual(['2026-10-15', '2026-12-12']);
    expect(seventeen?.applies).toBe(false);
    expect(seventeen?.deadlines.map(({ because }) => because[0]?.rule)).toEqual([
      'The period began after the disaster, so the 120 days are not given.',
      'The period began after the disaster, so the 120 days are not given.',
    ]);
  });

  it('is for section 17 alone where the taxpayer has only a listed hardship', () => {
    const [six, seventeen] = proposePostponement(sold('2026-06-10'), { ...claim, standing: 'hardship' });
    expect(six).toMatchObject({
      applies: false,
      deadlines: [],
      refused: expect.stringContaining('affected'),
    });
    expect(seventeen?.applies).toBe(true);
  });

  it('counts on from what another disaster moved, and replaces what this one moved', () => {
    const { standing: _standing, ...other } = { ...claim, disasterOn: day('2026-05-01') };
    const earlier = { ...other, rule: 'section_6' as const, windowFrom: day('2026-07-01') };
    const [, seventeen] = proposePostponement({ ...sold('2026-06-10'), postponements: [earlier] }, claim);
    expect(seventeen?.deadlines[0]).toMatchObject({ from: '2026-10-15', to: '2027-02-12' });
    const { standing: _same, ...approved } = claim;
    const again = { ...sold('2026-06-10'), postponements: [{ ...approved, rule: 'section_17' as const }] };
    expect(movesOf(again)).toEqual(movesOf(sold('2026-06-10')));
  });
});

describe('what cannot be right about a notice', () => {
  it.each([
    ['nothing', {}, []],
    ['a disaster that lies ahead', { disasterOn: '2026-07-02' }, ['disasterOn']],
    ['a window that begins after its end', { windowFrom: '2026-10-16' }, ['windowFrom']],
    ['a postponement to the day of the disaster', { postponedTo: '2026-06-14' }, ['postponedTo']],
  ])('%s', (_name, change, fields) => {
    const dates = Object.fromEntries(Object.entries(change).map(([key, text]) => [key, day(text)]));
    expect(noticeErrors({ ...claim, ...dates }, day('2026-07-01')).map(({ field }) => field)).toEqual(fields);
  });
});
