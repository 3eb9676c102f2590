/** When a cron line next fires. The five fields, in UTC, as the queue reads them: *, lists, ranges, steps. */
export interface CronLine {
  fields: readonly ReadonlySet<number>[];
  /** A day is that of the month or that of the week when both leave some out, as the queue has it. */
  eitherDay: boolean;
}

const BOUNDS = [
  ['minute', 0, 59],
  ['hour', 0, 23],
  ['day', 1, 31],
  ['month', 1, 12],
  ['weekday', 0, 7],
] as const;

const MINUTE = 60_000;
/** In minutes. */
const HOUR = 60;
const DAY = 24 * HOUR;

/** Throws with the field that cannot be read. */
export function parseCron(line: string): CronLine {
  const parts = line.trim().split(/\s+/);
  if (parts.length !== BOUNDS.length) throw new Error(`"${line}" has not the five fields of a cron line.`);
  const fields = BOUNDS.map(([name, from, to], n) => parseField(parts[n]!, name, from, to));
  const [day, weekday] = [fields[2]!, fields[4]!];
  if (weekday.delete(7)) weekday.add(0);
  return { fields, eitherDay: day.size < 31 && weekday.size < 7 };
}

function parseField(text: string, name: string, from: number, to: number): Set<number> {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const found = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!found) throw new Error(`The ${name} "${text}" cannot be read.`);
    const [, first, last, step] = found;
    const low = first === undefined ? from : Number(first);
    const high = last !== undefined ? Number(last) : first === undefined || step ? to : low;
    if (low < from || high > to || low > high || step === '0')
      throw new Error(`The ${name} "${text}" is out of range.`);
    for (let value = low; value <= high; value += Number(step ?? 1)) values.add(value);
  }
  return values;
}

const firesOn = ({ fields: [, , day, month, weekday], eitherDay }: CronLine, at: Date): boolean => {
  const [byDay, byWeekday] = [day!.has(at.getUTCDate()), weekday!.has(at.getUTCDay())];
  return month!.has(at.getUTCMonth() + 1) && (eitherDay ? byDay || byWeekday : byDay && byWeekday);
};

/** The first minute after `after` on which the line fires; looks 366 days ahead. */
export function nextRun(line: string, after: Date): Date | undefined {
  const cron = parseCron(line);
  const [minutes, hours] = cron.fields;
  const start = Math.floor(after.getTime() / MINUTE) + 1;
  const end = start + 366 * DAY;
  for (let minute = start; minute < end;) {
    const at = new Date(minute * MINUTE);
    if (!firesOn(cron, at)) minute += DAY - (minute % DAY);
    else if (!hours!.has(at.getUTCHours())) minute += HOUR - (minute % HOUR);
    else if (!minutes!.has(at.getUTCMinutes())) minute += 1;
    else return at;
  }
  return undefined;
}

/** How long from a turn to the one after it, in milliseconds; the shortest of the next ten. */
export function gap(line: string, after: Date): number {
  let [shortest, last] = [Infinity, nextRun(line, after)];
  for (let turn = 0; turn < 10 && last; turn += 1) {
    const next = nextRun(line, last);
    if (next) shortest = Math.min(shortest, next.getTime() - last.getTime());
    last = next;
  }
  return shortest;
}

/** `Every 15 minutes`: how often a line fires, in words. */
export function cadence(line: string, after: Date): string {
  const minutes = gap(line, after) / MINUTE;
  const [count, unit] =
    minutes % DAY === 0
      ? [minutes / DAY, 'day']
      : minutes % HOUR === 0
        ? [minutes / HOUR, 'hour']
        : [minutes, 'minute'];
  if (!Number.isFinite(count)) return 'Once a year';
  return count === 1 ? `Every ${unit}` : `Every ${count} ${unit}s`;
}
