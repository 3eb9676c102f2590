import type { Scope } from '@/lib/access/scope';
import type { AnalyticsView } from '../refresh';

/** Of which instant the figures of each view are; null: never counted. */
export async function countedAt(scope: Scope): Promise<Record<AnalyticsView, Date | null>> {
  const rows = await scope.db.$queryRaw<{ view: AnalyticsView; countedAt: Date | null }[]>`
    SELECT view_name AS view, counted_at AS "countedAt" FROM app.analytics_freshness()`;
  const of = (view: AnalyticsView) => rows.find((row) => row.view === view)?.countedAt ?? null;
  return { mv_exchange_analytics: of('mv_exchange_analytics'), mv_user_analytics: of('mv_user_analytics') };
}
