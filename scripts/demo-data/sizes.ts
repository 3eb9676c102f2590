/** How much is made, and for which day. The same sizes give the same rows on every machine. */
import { parseArgs } from 'node:util';
import { calendarDateIn, toCalendarDate, type CalendarDate } from '@/lib/shared/calendar-date';

export interface Sizes {
  organizations: number;
  exchanges: number;
  /** Deadlines lie around this day. */
  today: CalendarDate;
}

export interface Order {
  sizes: Sizes;
  database: string;
  /** Fills it again although it is filled. */
  fresh: boolean;
}

/** 100000 exchanges lie in `peak_100k`, 2500 in `peak_2500`. */
export const databaseOf = (exchanges: number) =>
  `peak_${exchanges % 1000 === 0 ? `${exchanges / 1000}k` : exchanges}`;

/** Reads `--organizations 200 --exchanges 100000 --today 2026-11-25 --fresh`. */
export function readOrder(words: string[]): Order {
  const { values } = parseArgs({
    args: words,
    options: {
      organizations: { type: 'string', default: '200' },
      exchanges: { type: 'string', default: '100000' },
      today: { type: 'string', default: calendarDateIn('UTC', new Date()) },
      fresh: { type: 'boolean', default: false },
    },
  });
  const exchanges = count(values.exchanges, '--exchanges', 2_000_000);
  const organizations = count(values.organizations, '--organizations', 5_000);
  if (!/^\d{4}-\d\d-\d\d$/.test(values.today)) throw new Error('--today is a date such as 2026-11-25.');
  const sizes = { organizations, exchanges, today: toCalendarDate(values.today) };
  return { sizes, database: databaseOf(exchanges), fresh: values.fresh };
}

function count(text: string, option: string, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new Error(`${option} is a whole number from 1 to ${most}.`);
}
