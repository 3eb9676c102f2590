import { describe, expect, it } from 'vitest';
import { toCalendarDate } from './calendar-date';
import { endOfDay, writeZone } from './time-zone';

describe('time zones in words', () => {
  it.each([
    ['America/New_York', 'Eastern'],
    ['America/Chicago', 'Central'],
    ['America/Denver', 'Mountain'],
    ['America/Phoenix', 'Arizona'],
    ['America/Los_Angeles', 'Pacific'],
    ['America/Anchorage', 'Alaska'],
    ['Pacific/Honolulu', 'Hawaii'],
  ])('calls %s %s', (zone, word) => {
    expect(writeZone(zone)).toBe(word);
  });
});

describe('the end of a day', () => {
  it.each([
    ['2026-10-19', 'America/Chicago', '2026-10-20T05:00:00.000Z'],
    ['2026-12-31', 'America/Chicago', '2027-01-01T06:00:00.000Z'],
    ['2026-03-08', 'America/New_York', '2026-03-09T04:00:00.000Z'],
    ['2026-03-07', 'America/New_York', '2026-03-08T05:00:00.000Z'],
    ['2026-11-01', 'America/New_York', '2026-11-02T05:00:00.000Z'],
    ['2026-06-30', 'Pacific/Honolulu', '2026-07-01T10:00:00.000Z'],
  ])('%s in %s is %s', (date, zone, instant) => {
    expect(endOfDay(toCalendarDate(date), zone).toISOString()).toBe(instant);
  });
});
