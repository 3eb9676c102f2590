import { describe, expect, it } from 'vitest';
import { toCalendarDate as day } from '../../shared/calendar-date';
import { movedBySection7503, returnLimit, usualReturnDueOn } from './return-due-date';

describe('a return due on a day off moves to the next day that is none', () => {
  it.each([
    ['2026-04-15', '2026-04-15', 'a Wednesday'],
    ['2028-04-15', '2028-04-18', 'Saturday, then Emancipation Day kept on Monday'],
    ['2033-04-15', '2033-04-18', 'Emancipation Day kept on Friday'],
    ['2022-04-15', '2022-04-18', 'as the IRS had it in 2022'],
    ['2023-04-15', '2023-04-18', 'as the IRS had it in 2023'],
    ['2026-03-15', '2026-03-16', 'a Sunday'],
    ['2027-01-15', '2027-01-15', 'a fiscal year, Friday'],
    ['2029-01-15', '2029-01-16', 'a fiscal year, birthday of Martin Luther King, Jr.'],
  ])('%s to %s: %s', (date, moved) => {
    expect(movedBySection7503(day(date))).toBe(moved);
  });
});

describe('the limit that a return sets', () => {
  it('is the earliest usual date while the type of taxpayer is unknown', () => {
    expect(usualReturnDueOn(undefined, day('2026-12-31'))).toBe('2027-03-15');
  });

  it.each([
    [undefined, 'none', '2027-04-15'],
    ['2026-12-30', 'before_transfer', '2027-04-15'],
    ['2026-12-31', 'timely', undefined],
    ['2027-04-15', 'timely', undefined],
    ['2027-04-16', 'late', '2027-04-15'],
  ])('with an extension filed %s is %s', (filed, extension, capOn) => {
    const taxpayer = { type: 'individual', extensionFiledOn: filed ? day(filed) : undefined } as const;
    expect(returnLimit(taxpayer, day('2026-12-31'))).toMatchObject({ extension, capOn, dueOn: '2027-04-15' });
  });
});
