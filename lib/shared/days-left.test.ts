import { describe, expect, it } from 'vitest';
import { writeDaysLeft, writeFromToday, writeTimeLeft } from './days-left';

describe('a countdown in words', () => {
  it.each([
    [24, '24 days left'],
    [1, '1 day left'],
    [0, 'Today'],
    [-1, '1 day overdue'],
    [-3, '3 days overdue'],
    [-1200, '1,200 days overdue'],
  ])('writes %i as %s', (days, words) => {
    expect(writeDaysLeft(days)).toBe(words);
  });

  it('writes the hours of the last day, never a negative rest', () => {
    expect(writeTimeLeft((6 * 60 + 12) * 60_000 + 59_999)).toBe('6 h 12 min left');
    expect(writeTimeLeft(59 * 60_000)).toBe('59 min left');
    expect(writeTimeLeft(-5)).toBe('0 min left');
  });
});

describe('a day that may have been met', () => {
  it.each([
    [2, '2 days left'],
    [0, 'Today'],
    [-1, 'Yesterday'],
    [-1234, '1,234 days ago'],
  ])('with %s days left reads "%s"', (daysLeft, words) => {
    expect(writeFromToday(daysLeft)).toBe(words);
  });
});
