import fc from 'fast-check';
import { parseCronItem } from 'graphile-worker';
import { describe, expect, it } from 'vitest';
import { cadence, nextRun, parseCron } from './cron';

const at = (text: string) => new Date(`${text}Z`);

describe('the next run of a cron line', () => {
  it.each([
    ['* * * * *', '2026-11-25T13:00:30', '2026-11-25T13:01'],
    ['*/15 * * * *', '2026-11-25T13:45', '2026-11-25T14:00'],
    ['17 8 * * *', '2026-11-25T08:17', '2026-11-26T08:17'],
    ['5 0 1 * *', '2026-12-01T00:05', '2027-01-01T00:05'],
    ['0 6 * * 1-5', '2026-11-27T06:00', '2026-11-30T06:00'],
    ['30 2 29 2 *', '2026-11-25T00:00', undefined],
    ['0 12 13 * 5', '2026-11-25T00:00', '2026-11-27T12:00'],
    ['0 0 * * 7', '2026-11-25T00:00', '2026-11-29T00:00'],
  ])('%s after %s is %s', (line, after, next) => {
    expect(nextRun(line, at(after))).toEqual(next && at(next));
  });

  it('is what the queue’s own reading says', () => {
    const field = (from: number, to: number) => {
      const value = fc.integer({ min: from, max: to });
      const range = fc.tuple(value, value).map(([a, b]) => (a < b ? `${a}-${b}` : String(a)));
      const step = fc.integer({ min: 1, max: 12 }).map((n) => `*/${n}`);
      return fc.oneof(
        fc.constant('*'),
        fc
          .array(fc.oneof(value.map(String), range), { minLength: 1, maxLength: 3 })
          .map((parts) => parts.join(',')),
        step,
      );
    };
    const line = fc
      .tuple(field(0, 59), field(0, 23), field(1, 28), field(1, 12), field(0, 6))
      .map((parts) => parts.join(' '));
    const moment = fc.date({ min: at('2026-01-01T00:00'), max: at('2027-01-01T00:00'), noInvalidDate: true });
    fc.assert(
      fc.property(line, moment, (text, after) => {
        const next = nextRun(text, after);
        if (!next) return;
        const { match } = parseCronItem({ task: 'a', match: text });
        const matches = (minute: number) => {
          const then = new Date(minute * 60_000);
          return match({
            ...{ min: then.getUTCMinutes(), hour: then.getUTCHours(), date: then.getUTCDate() },
            ...{ month: then.getUTCMonth() + 1, dow: then.getUTCDay() },
          });
        };
        const first = Math.floor(after.getTime() / 60_000) + 1;
        const found = next.getTime() / 60_000;
        const before = Array.from({ length: Math.min(found - first, 5_000) }, (_, n) => first + n);
        expect([matches(found), before.filter(matches)], text).toEqual([true, []]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a cron line', () => {
  it.each(['* * * *', '60 * * * *', '* 24 * * *', 'x * * * *', '*/0 * * * *', '5-1 * * * *', '* * 0 * *'])(
    '%s is refused',
    (line) => expect(() => parseCron(line)).toThrow(),
  );

  it.each([
    ['* * * * *', 'Every minute'],
    ['*/15 * * * *', 'Every 15 minutes'],
    ['5 * * * *', 'Every hour'],
    ['0 */6 * * *', 'Every 6 hours'],
    ['17 8 * * *', 'Every day'],
  ])('%s reads %s', (line, words) => {
    expect(cadence(line, at('2026-11-25T13:00'))).toBe(words);
  });
});
