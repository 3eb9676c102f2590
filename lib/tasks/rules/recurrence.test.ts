import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBusinessDay } from '../../exchanges/rules/business-days';
import { addDays, toCalendarDate as day, weekday, type CalendarDate } from '../../shared/calendar-date';
import {
  dueOnOf,
  firstOccurrence,
  nextOccurrence,
  occurrenceToMake,
  recurrenceUnits,
  writeRecurrence,
  type Recurrence,
} from './recurrence';

const rule = (more: Partial<Recurrence> = {}): Recurrence => ({
  every: 1,
  unit: 'day',
  startsOn: day('2026-11-02'),
  shifts: false,
  ...more,
});

/** The first days of the rule. */
function days(of: Recurrence, count: number): (CalendarDate | undefined)[] {
  const found: (CalendarDate | undefined)[] = [firstOccurrence(of)];
  while (found.length < count) {
    const last = found.at(-1);
    found.push(last && nextOccurrence(of, last));
  }
  return found;
}

describe('the days of a recurring task', () => {
  it.each([
    ['every day', {}, ['2026-11-02', '2026-11-03', '2026-11-04']],
    ['every third day', { every: 3 }, ['2026-11-02', '2026-11-05', '2026-11-08']],
    ['every week', { unit: 'week' }, ['2026-11-02', '2026-11-09', '2026-11-16']],
    [
      'every other Friday',
      { unit: 'week', every: 2, weekday: 5 },
      ['2026-11-06', '2026-11-20', '2026-12-04'],
    ],
    ['on Sunday', { unit: 'week', weekday: 7 }, ['2026-11-08', '2026-11-15', '2026-11-22']],
    ['on the weekday of the first', { unit: 'week', weekday: 1 }, ['2026-11-02', '2026-11-09', '2026-11-16']],
    ['every quarter', { unit: 'month', every: 3 }, ['2026-11-02', '2027-02-02', '2027-05-02']],
    [
      'on the 31st, which comes back after shorter months',
      { unit: 'month', startsOn: day('2027-01-31') },
      ['2027-01-31', '2027-02-28', '2027-03-31'],
    ],
    [
      'over a change of the clocks',
      { startsOn: day('2027-03-13') },
      ['2027-03-13', '2027-03-14', '2027-03-15'],
    ],
    ['until a day', { untilOn: day('2026-11-03') }, ['2026-11-02', '2026-11-03', undefined]],
  ] as const)('%s', (_, more, expected) => {
    expect(days(rule(more), expected.length)).toEqual(expected);
  });

  it('have none where the first would come after the end', () => {
    expect(firstOccurrence(rule({ unit: 'week', weekday: 5, untilOn: day('2026-11-05') }))).toBeUndefined();
  });

  it('are due on the next business day where they shift: over a weekend, and over holidays', () => {
    expect(dueOnOf({ shifts: true }, day('2026-11-07'))).toBe('2026-11-09');
    expect(dueOnOf({ shifts: true }, day('2026-11-26'))).toBe('2026-11-27');
    expect(dueOnOf({ shifts: true }, day('2026-12-25'))).toBe('2026-12-28');
    expect(dueOnOf({ shifts: false }, day('2026-12-25'))).toBe('2026-12-25');
  });
});

describe('the next one to make', () => {
  const weekly = rule({ unit: 'week' });
  const last = (isOpen: boolean) => ({ on: day('2026-11-02'), isOpen });
  it.each([
    ['is the next when the last is done', false, '2026-11-02', '2026-11-09'],
    ['waits for its day while the last is open', true, '2026-11-08', undefined],
    ['comes on its day although the last is open', true, '2026-11-09', '2026-11-09'],
    ['is the latest of those that have come', true, '2026-11-25', '2026-11-23'],
    ['is in the past when the last was done late, and none came since', false, '2026-11-12', '2026-11-09'],
  ])('%s', (_, isOpen, today, expected) => {
    expect(occurrenceToMake(weekly, last(isOpen), day(today))).toBe(expected);
  });
});

describe('whatever the rule', () => {
  const anyDay = fc.integer({ min: 0, max: 4000 }).map((count) => addDays(day('2024-01-01'), count));
  const anyRule = fc
    .record({
      every: fc.integer({ min: 1, max: 30 }),
      unit: fc.constantFrom(...recurrenceUnits),
      weekday: fc.option(fc.integer({ min: 1, max: 7 })),
      startsOn: anyDay,
      shifts: fc.boolean(),
    })
    .map((made) => ({ ...made, weekday: made.unit === 'week' ? made.weekday : null }));

  it('the next day lies after the one before, with none between', () => {
    fc.assert(
      fc.property(anyRule, anyDay, (any, past) => {
        const next = nextOccurrence(any, past)!;
        expect(next > past).toBe(true);
        const between = nextOccurrence(any, addDays(next, -1));
        expect(between).toBe(next);
        const before = nextOccurrence(any, addDays(any.startsOn, -1))!;
        expect(before >= any.startsOn).toBe(true);
      }),
    );
  });

  it('a weekday asked for is the weekday of each', () => {
    fc.assert(
      fc.property(anyRule, anyDay, (any, past) => {
        const next = nextOccurrence(any, past)!;
        if (any.weekday) expect(weekday(next) || 7).toBe(any.weekday);
      }),
    );
  });

  it('a due date that shifts is a business day, at most five days on', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        const due = dueOnOf({ shifts: true }, any);
        expect(isBusinessDay(due)).toBe(true);
        expect(due <= addDays(any, 5)).toBe(true);
      }),
    );
  });
});

it('reads as a person would say it', () => {
  expect(writeRecurrence(rule())).toBe('Every day');
  expect(writeRecurrence(rule({ unit: 'week', every: 2, weekday: 5 }))).toBe('Every 2 weeks on Friday');
  expect(writeRecurrence(rule({ unit: 'month', startsOn: day('2027-01-31') }))).toBe('Every month on day 31');
});
