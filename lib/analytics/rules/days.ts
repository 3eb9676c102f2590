import { addDays, type CalendarDate } from '../../shared/calendar-date';

/** The last `count` days with what was recorded on each, the present one last; null where nothing was. */
export function everyDay<T extends { day: CalendarDate }>(
  rows: readonly T[],
  today: CalendarDate,
  count: number,
): { day: CalendarDate; row: T | null }[] {
  const recorded = new Map(rows.map((row) => [row.day, row]));
  const days = Array.from({ length: count }, (_, index) => addDays(today, index + 1 - count));
  return days.map((day) => ({ day, row: recorded.get(day) ?? null }));
}

/** From the first day on which something was recorded: before it there is nothing to miss. */
export function sinceFirst<T>(days: readonly { day: CalendarDate; row: T | null }[]) {
  const first = days.findIndex(({ row }) => row !== null);
  return first < 0 ? [] : days.slice(first);
}
