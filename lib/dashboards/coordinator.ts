import type { Scope } from '@/lib/access/scope';
import { explainedFiles } from '@/lib/exchanges/explained-files';
import { dueDates, WEEK_DAYS } from './dates';
import { cutAt } from '@/lib/shared/cut';
import { totalsOf } from './figures';
import { atRiskFiles } from './files';
import { monthBefore, monthOf } from './rules/periods';
import { atRiskCards } from './sql/at-risk-cards';
import { datesDue } from './sql/dates-due';
import { fileFigures } from './sql/file-figures';
import { myTasks } from './sql/my-tasks';
import { overdueByCoordinator } from './sql/overdue-by-coordinator';
import { dashboardTask, type DashboardTask } from './tasks';

const SHOWN = 10;
const TASKS = 100;
/** More than any person has open. */
const EVERY = 10_000;

/** A coordinator's day, then the files they coordinate that are at risk, then the figures over those files. */
export async function coordinatorDashboard(scope: Scope) {
  const mine = scope.member.userId;
  const month = monthOf(scope.today, scope.member.timeZone);
  const previous = monthBefore(scope.today, scope.member.timeZone);
  const pressing = await pressingTasks(scope);
  const { rows: tasks, cut: taskCut } = await cutAt(pressing, TASKS, async () => pressing.length);
  const dates = await datesDue(scope, { days: WEEK_DAYS, limit: TASKS, coordinatorId: mine });
  const dateCount = dates[0]?.dates ?? 0;
  const atRisk = await atRiskCards(scope, { limit: SHOWN, coordinatorId: mine });
  const reasons = await explainedFiles(
    scope,
    [...atRisk, ...dates].map(({ exchangeId }) => exchangeId),
  );
  const figures = await fileFigures(scope, { now: month, before: previous, coordinatorId: mine });
  const [overdue] = await overdueByCoordinator(scope, mine);
  return {
    overdue: tasks.filter(({ pressure }) => pressure === 'overdue'),
    today: tasks.filter(({ pressure }) => pressure === 'urgent'),
    blocked: tasks.filter(({ pressure }) => pressure === 'blocked'),
    taskCut,
    dateCut: dateCount > dates.length ? { shown: dates.length, total: dateCount } : undefined,
    dates: dueDates(scope, dates, reasons),
    atRisk: atRiskFiles(scope, atRisk, reasons),
    totals: totalsOf(figures, month, previous),
    overdueOnFiles: overdue?.overdue ?? 0,
  };
}

/** Own tasks that are overdue, due or blocked. The statement's bound is the latest day on earth; each is asked for its own. */
async function pressingTasks(scope: Scope): Promise<DashboardTask[]> {
  const tasks = (await myTasks(scope, 'pressing', EVERY)).map((row) => dashboardTask(scope, row));
  return tasks.filter(
    ({ pressure }) => pressure === 'overdue' || pressure === 'urgent' || pressure === 'blocked',
  );
}

export type CoordinatorDashboard = Awaited<ReturnType<typeof coordinatorDashboard>>;
