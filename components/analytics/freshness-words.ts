import type { Freshness } from '@/lib/analytics/rules/freshness';
import { calendarDateIn, writeDate } from '@/lib/shared/calendar-date';
import { writeTimeOfDay } from '@/lib/shared/time-of-day';

/** Of when the figures are, in one sentence or two. */
export function freshnessWords({ countedAt, nextAt, late }: Freshness, timeZone: string): string {
  const next = writeTimeOfDay(nextAt, timeZone);
  if (!countedAt) return `Not counted yet. Figures are counted every 15 minutes; next at ${next}.`;
  const at = writeTimeOfDay(countedAt, timeZone);
  if (!late) return `Figures as of ${at}; next at ${next}.`;
  const day = writeDate(calendarDateIn(timeZone, countedAt));
  return `Figures as of ${day}, ${at}. They are late: an admin sees under Settings, Jobs whether jobs run.`;
}
