import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { deadlinesOf } from './deadline-columns';
import { explain } from './explained';
import { datesByRules } from './file-dates';
import type { DeadlineFacts } from './rules/facts';

const day = toCalendarDate;

const delayed: DeadlineFacts = {
  exchangeType: 'delayed',
  relinquished: [{ transferredOn: day('2026-11-02') }],
  taxpayer: { type: 'individual' },
};
const reverse: DeadlineFacts = {
  exchangeType: 'reverse',
  relinquished: [],
  taxpayer: {},
  parking: { titleTakenOn: day('2026-08-20'), parked: 'replacement' },
};

function file(facts: DeadlineFacts) {
  return {
    type: facts.exchangeType,
    status: 'active' as const,
    stage: facts.parking ? ('parked' as const) : ('identification_open' as const),
    today: day('2026-11-24'),
    facts,
    dates: datesByRules(facts, deadlinesOf(facts)),
  };
}

describe('the dates of an exchange explained', () => {
  it('carry the reason of each, the return that comes before day 180, and no difference', () => {
    const { clocks, differences, returnDueOn, timeline } = explain(file(delayed));
    expect(clocks.map(({ label, deadline, daysLeft }) => [label, deadline, daysLeft])).toEqual([
      ['Identify by', '2026-12-17', 23],
      ['Exchange ends', '2027-04-15', 142],
    ]);
    expect(clocks[1]?.because.map(({ citation }) => citation)).toContain('IRC 1031(a)(3)(B)');
    expect(differences).toEqual([]);
    expect(returnDueOn).toBe('2027-04-15');
    expect(timeline).toBe('on_track');
  });

  it('stand as they are on file, with the other date said and no reason that would not fit', () => {
    const given = file(delayed);
    const { clocks, differences } = explain({
      ...given,
      dates: { ...given.dates, exchange: day('2027-05-01') },
    });
    expect(clocks.find(({ kind }) => kind === 'exchange')).toMatchObject({
      deadline: '2027-05-01',
      because: [],
    });
    expect(clocks.find(({ kind }) => kind === 'identification')?.because).not.toEqual([]);
    expect(differences).toEqual([{ kind: 'exchange', from: '2027-05-01', to: '2027-04-15' }]);
  });

  it('give each parking date its own reason', () => {
    const { clocks, agreement } = explain(file(reverse));
    expect(clocks.map(({ kind, deadline, because }) => [kind, deadline, because.length])).toEqual([
      ['parking_identification', '2026-10-04', 1],
      ['parking', '2027-02-16', 1],
    ]);
    expect(agreement?.date).toBe('2026-08-27');
    expect(agreement?.because[0]?.confirmWithCounsel).toBe(true);
  });

  it('warn while something can be done, and not once the file has ended', () => {
    expect(explain(file(delayed)).warnings.length).toBeGreaterThan(0);
    expect(explain({ ...file(delayed), status: 'completed', stage: 'closed' }).warnings).toEqual([]);
  });

  it('say why there are none by the rules when what is on file contradicts itself', () => {
    const given = file(delayed);
    const facts = { ...delayed, taxpayer: { returnDueOn: day('2026-01-15') } };
    const { problem, clocks, differences } = explain({ ...given, facts });
    expect(problem).toContain('Enter a return due date after the transfer');
    expect(clocks).toHaveLength(2);
    expect(differences).toEqual([]);
  });
});
