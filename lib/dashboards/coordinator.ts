import type { Scope } from '@/lib/access/scope';
import { cutAt } from '@/lib/shared/cut';
import { dueDates, WEEK_DAYS } from './dates';
import { totalsOf } from './figures';
import { atRiskFiles } from './files';
import { monthBefore, monthOf } from './rules/periods';
import { coordinatorDay } from './sql/coordinator-day';
import { dashboardTask } from './tasks';

const SHOWN = 10;
const TASKS = 100;

/** A coordinator's day, then the files they coordinate that are at risk, then the figures over those files. One statement. */
export async function coordinatorDashboard(scope: Scope) {
  const now = monthOf(scope.today, scope.member.timeZone);
  const before = monthBefore(scope.today, scope.member.timeZone);
  const day = await coordinatorDay(scope, { days: WEEK_DAYS, limit: TASKS, atRisk: SHOWN, now, before });
  const { rows, cut: taskCut } = await cutAt(day.tasks, TASKS, async () => day.tasks.length);
  const tasks = rows.map((row) => dashboardTask(scope, row));
  const dateCount = day.dates[0]?.dates ?? 0;
  const figures = { ...day.figures, ...day.months };
  return {
    overdue: tasks.filter(({ pressure }) => pressure === 'overdue'),
    today: tasks.filter(({ pressure }) => pressure === 'urgent'),
    blocked: tasks.filter(({ pressure }) => pressure === 'blocked'),
    taskCut,
    dateCut: dateCount > day.dates.length ? { shown: day.dates.length, total: dateCount } : undefined,
    dates: dueDates(scope, day.dates),
    atRisk: atRiskFiles(scope, day.atRisk),
    totals: totalsOf([figures], now, before),
    overdueOnFiles: figures.overdue,
  };
}

export type CoordinatorDashboard = Awaited<ReturnType<typeof coordinatorDashboard>>;
