import { describe, expect, it } from 'vitest';
import { toCalendarDate } from './calendar-date';
import { parseDateInput } from './date-input';

const today = toCalendarDate('2026-11-24');
const read = (text: string, countFrom?: string) =>
  parseDateInput(text, { today, countFrom: countFrom ? toCalendarDate(countFrom) : undefined });

describe('dates as people type them', () => {
  it.each([
    ['10/19/2026', '2026-10-19'],
    ['10/19/26', '2026-10-19'],
    ['10-19-2026', '2026-10-19'],
    ['10/9', '2026-10-09'],
    ['Oct 19', '2026-10-19'],
    ['october 19th, 2027', '2027-10-19'],
    ['Mon, Oct 19, 2026', '2026-10-19'],
    ['19 Oct 2026', '2026-10-19'],
    ['Sept 3', '2026-09-03'],
    ['may 1 2026', '2026-05-01'],
    ['2026-10-19', '2026-10-19'],
    [' t ', '2026-11-24'],
    ['Today', '2026-11-24'],
    ['+45', '2027-01-08'],
    ['-3', '2026-11-21'],
    ['2/29/2028', '2028-02-29'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('takes the nearest year when none is typed, across New Year', () => {
    expect(read('Jan 5')).toBe('2027-01-05');
    expect(read('6/30')).toBe('2026-06-30');
  });

  it('counts an offset from day 0 of the exchange when one is given', () => {
    expect(read('+45', '2026-03-02')).toBe('2026-04-16');
  });

  it.each([
    '',
    '2/30/2026',
    '13/1/2026',
    '2/29/2027',
    '2026-02-30',
    'soon',
    'ma 3',
    'Octember 3',
    '+',
    '45',
    '1/2/026',
  ])('refuses %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
