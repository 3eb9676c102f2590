import { describe, expect, it } from 'vitest';
import { writeTimeOfDay } from './time-of-day';

describe('the time of day in words', () => {
  it.each([
    ['2026-11-24T20:14:00Z', 'America/Chicago', '2:14 pm Central'],
    ['2026-07-01T04:05:00Z', 'America/New_York', '12:05 am Eastern'],
    ['2026-07-01T19:00:00Z', 'America/Phoenix', '12:00 pm Arizona'],
  ])('%s in %s reads %s', (instant, timeZone, words) => {
    expect(writeTimeOfDay(new Date(instant), timeZone)).toBe(words);
  });
});
