import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { addDays, toCalendarDate, weekday } from '../../shared/calendar-date';
import { isFederalHoliday, isHolidayInWashington, isWeekend } from './business-days';
import {
  fromJulian,
  isEmancipationDayJulian,
  isFederalHolidayJulian,
  isWeekendJulian,
  julianWeekday,
  toJulian,
} from './testing/julian';
import { checkDeadlines } from './testing/properties';

const run = promisify(execFile);
const script = fileURLToPath(new URL('testing/check-in-zone.ts', import.meta.url));

async function checkIn(zone: string, runs: number) {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, String(runs)], {
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
  });
  return JSON.parse(stdout) as { zone: string; offset: number; compared: number; refused: number };
}

describe('the deadlines agree with an independent count', () => {
  it('over 2024 to 2035, all types and taxpayers', () => {
    const { compared } = checkDeadlines(5_000);
    expect(compared).toBeGreaterThan(1_000);
  });

  // Hours west of Greenwich in July, to be sure that the process really ran there.
  it.each([
    ['America/New_York', 4],
    ['America/Chicago', 5],
    ['America/Denver', 6],
    ['America/Los_Angeles', 7],
    ['America/Anchorage', 8],
    ['Pacific/Honolulu', 10],
  ])('with the process in %s', { timeout: 30_000 }, async (zone, hours) => {
    const result = await checkIn(zone, 2_000);
    expect(result).toMatchObject({ zone, offset: hours * 60 });
    expect(result.compared).toBeGreaterThan(400);
  });
});

describe('the two calendars agree on every day from 1990 to 2100', () => {
  it('on its name, weekday, weekends and holidays', () => {
    let date = toCalendarDate('1990-01-01');
    const last = toJulian('2100-12-31');
    const differences: string[] = [];
    for (let julian = toJulian(date); julian <= last; julian += 1, date = addDays(date, 1)) {
      const washington =
        isFederalHolidayJulian(julian) || (date >= '2005-01-01' && isEmancipationDayJulian(julian));
      const same =
        fromJulian(julian) === date &&
        (julianWeekday(julian) + 1) % 7 === weekday(date) &&
        isWeekendJulian(julian) === isWeekend(date) &&
        // A Saturday or Sunday holiday is kept on another day; what a weekend day is called does not matter.
        (isWeekend(date) || isFederalHolidayJulian(julian) === isFederalHoliday(date)) &&
        (isWeekend(date) || washington === isHolidayInWashington(date));
      if (!same) differences.push(date);
    }
    expect(differences).toEqual([]);
  });
});
