import type { Freshness } from '@/lib/analytics/rules/freshness';
import { writeInstant, writeTimeOfDay } from '@/lib/shared/time-of-day';

/** Of when the figures are, in one sentence or two. */
export function freshnessWords({ countedAt, nextAt, late }: Freshness, timeZone: string): string {
  const next = writeTimeOfDay(nextAt, timeZone);
  if (!countedAt) return `Not counted yet. Figures are counted every 15 minutes; next at ${next}.`;
  const at = writeTimeOfDay(countedAt, timeZone);
  if (!late) return `Figures as of ${at}; next at ${next}.`;
  return `Figures as of ${writeInstant(countedAt, timeZone)}. They are late: an admin sees under Settings, Jobs whether jobs run.`;
}
