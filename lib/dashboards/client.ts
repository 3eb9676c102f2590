import type { Scope } from '@/lib/access/scope';
import { together } from '@/lib/platform/database/together';
import { cutAt } from '@/lib/shared/cut';
import { fileView, type FileView } from './files';
import { clockMeaning } from './rules/reasons';
import { myTasks } from './sql/my-tasks';
import { visibleCards } from './sql/visible-cards';
import { dashboardTask, type DashboardTask } from './tasks';

/** An exchange as its taxpayer sees it on the first page. */
export interface ClientFile extends FileView {
  /** What the next date asks, in one sentence; null when no date runs. */
  meaning: string | null;
  coordinator: string | null;
  coordinatorPhone: string | null;
  completionPercentage: number | null;
  /** Their own open tasks, soonest due first: the first is the next action. */
  toCome: DashboardTask[];
  /** Their own completed tasks, the latest first. */
  done: DashboardTask[];
}

const FILES = 50;
const TASKS = 300;

/** A client's exchanges, the next date first, each with their own tasks; ended ones apart. */
export async function clientDashboard(scope: Scope) {
  const found = await together(scope.db, {
    cards: visibleCards(scope, { limit: FILES + 1 }),
    tasks: myTasks(scope, 'standing', TASKS + 1),
  });
  const { rows: cards, cut: fileCut } = await cutAt(found.cards, FILES, () => scope.db.exchangeCard.count());
  const { rows, cut: taskCut } = await cutAt(found.tasks, TASKS, () =>
    scope.db.task.count({ where: { assignedTo: scope.member.userId, status: { not: 'cancelled' } } }),
  );
  const tasks = rows.map((row) => dashboardTask(scope, row));
  const files = cards.map((row): ClientFile => {
    const file = fileView(scope, row);
    const own = tasks.filter(({ exchange }) => exchange?.exchangeId === file.exchangeId);
    return {
      ...file,
      meaning: file.next && clockMeaning(file.next, row.coordinator),
      coordinator: row.coordinator,
      coordinatorPhone: row.coordinatorPhone,
      completionPercentage: row.completionPercentage,
      toCome: own.filter(({ pressure }) => pressure !== 'done'),
      done: own
        .filter(({ pressure }) => pressure === 'done')
        .toSorted((one, other) => (one.completedOn ?? '').localeCompare(other.completedOn ?? '') * -1),
    };
  });
  const ended = files.filter((file) => !isRunning(file));
  return { running: files.filter(isRunning), ended, fileCut, taskCut };
}

const isRunning = ({ status }: FileView) => status === 'draft' || status === 'active' || status === 'on_hold';

export type ClientDashboard = Awaited<ReturnType<typeof clientDashboard>>;
