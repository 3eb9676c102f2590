import { describe, expect, it } from 'vitest';
import { toCalendarDate as day } from '../../shared/calendar-date';
import { addBusinessDays, isBusinessDay, isFederalHoliday, isHolidayInWashington } from './business-days';

describe('federal holidays', () => {
  it.each([
    ['2026-07-03', true, 'July 4 falls on Saturday'],
    ['2026-07-04', false, 'kept the day before'],
    ['2027-07-05', true, 'July 4 falls on Sunday'],
    ['2027-12-31', true, 'January 1, 2028 falls on Saturday'],
    ['2028-01-01', false, 'kept the year before'],
    ['2026-06-19', true, 'Juneteenth'],
    ['2020-06-19', false, 'before Juneteenth was a holiday'],
    ['2026-11-26', true, 'Thanksgiving'],
    ['2026-11-27', false, 'the day after'],
    ['2026-04-16', false, 'Emancipation Day is not federal'],
  ])('%s: %s (%s)', (date, holiday) => {
    expect(isFederalHoliday(day(date))).toBe(holiday);
  });
});

describe('holidays in Washington', () => {
  it.each([
    ['2026-04-16', true, 'a Thursday'],
    ['2022-04-15', true, 'the 16th is a Saturday'],
    ['2023-04-17', true, 'the 16th is a Sunday'],
    ['2023-04-16', false, 'a Sunday, kept on Monday'],
    ['2004-04-16', false, 'not yet a holiday'],
    ['2026-07-03', true, 'federal ones count'],
  ])('%s: %s (%s)', (date, holiday) => {
    expect(isHolidayInWashington(day(date))).toBe(holiday);
  });
});

describe('business days', () => {
  it('are Monday to Friday without holidays', () => {
    expect(
      ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'].map((on) =>
        isBusinessDay(day(on)),
      ),
    ).toEqual([true, false, true, false, false]);
  });

  it('are counted after the day they start from', () => {
    expect(addBusinessDays(day('2026-11-25'), 0)).toBe('2026-11-25');
    expect(addBusinessDays(day('2026-11-25'), 1)).toBe('2026-11-27');
    expect(addBusinessDays(day('2026-11-28'), 1)).toBe('2026-11-30');
  });
});
