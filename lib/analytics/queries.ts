import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { addDays } from '@/lib/shared/calendar-date';
import { everyDay, sinceFirst } from './rules/days';
import { freshnessOf } from './rules/freshness';
import { exchangeFigures } from './sql/exchange-figures';
import { countedAt } from './sql/freshness';
import { series } from './sql/series';
import { staff } from './sql/staff';

export const DAYS_SHOWN = 90;

/** An admin's analytics of the firm, a coordinator's of the exchanges they coordinate and of themselves. Four statements. */
export async function analyticsPage(scope: Scope) {
  allow(scope, 'analytics.see');
  const { role, userId, timeZone } = scope.member;
  const mine = role === 'admin' ? undefined : userId;
  const counted = await countedAt(scope);
  const figures = await exchangeFigures(scope, mine);
  const people = await staff(scope);
  const recorded = await series(scope, addDays(scope.today, 1 - DAYS_SHOWN), scope.today, mine);
  return {
    own: mine !== undefined,
    timeZone,
    today: scope.today,
    /** The older of the two, so that it promises nothing. */
    freshness: freshnessOf(older(counted.mv_exchange_analytics, counted.mv_user_analytics), scope.now),
    figures,
    people,
    days: sinceFirst(everyDay(recorded, scope.today, DAYS_SHOWN)),
  };
}

const older = (one: Date | null, other: Date | null) => (one && other ? (one < other ? one : other) : null);

export type AnalyticsPage = Awaited<ReturnType<typeof analyticsPage>>;
