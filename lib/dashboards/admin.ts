import type { Scope } from '@/lib/access/scope';
import { together } from '@/lib/platform/database/together';
import { dueDates, WEEK_DAYS } from './dates';
import { totalsOf, workloadOf } from './figures';
import { atRiskFiles } from './files';
import { monthBefore, monthOf } from './rules/periods';
import { atRiskCards } from './sql/at-risk-cards';
import { datesDue } from './sql/dates-due';
import { fileFigures } from './sql/file-figures';
import { overdueByCoordinator } from './sql/overdue-by-coordinator';

const SHOWN = 10;

/** The firm's dashboard: what is at risk, what ends this week, who is behind, and the figures. One statement. */
export async function adminDashboard(scope: Scope) {
  const month = monthOf(scope.today, scope.member.timeZone);
  const previous = monthBefore(scope.today, scope.member.timeZone);
  const { atRisk, dates, figures, overdue } = await together(scope.db, {
    atRisk: atRiskCards(scope, SHOWN),
    dates: datesDue(scope, { days: WEEK_DAYS, limit: SHOWN }),
    figures: fileFigures(scope, { now: month, before: previous }),
    overdue: overdueByCoordinator(scope),
  });
  return {
    atRisk: atRiskFiles(scope, atRisk),
    dates: dueDates(scope, dates),
    dateCount: dates[0]?.dates ?? 0,
    overdue,
    totals: totalsOf(figures, month, previous),
    workload: workloadOf(figures, overdue),
  };
}

export type AdminDashboard = Awaited<ReturnType<typeof adminDashboard>>;
