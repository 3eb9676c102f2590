import type { Scope } from '@/lib/access/scope';
import { together } from '@/lib/platform/database/together';
import { cutAt } from '@/lib/shared/cut';
import { fileView } from './files';
import { myTasks } from './sql/my-tasks';
import { visibleCards } from './sql/visible-cards';
import { dashboardTask } from './tasks';

const SHOWN = 50;

/** A third party's own open tasks, then the exchanges they take part in by their next date. */
export async function thirdPartyDashboard(scope: Scope) {
  const assigned = { assignedTo: scope.member.userId, isOpen: true };
  const found = await together(scope.db, {
    tasks: myTasks(scope, 'open', SHOWN + 1),
    cards: visibleCards(scope, { limit: SHOWN + 1 }),
  });
  const tasks = await cutAt(found.tasks, SHOWN, () => scope.db.task.count({ where: assigned }));
  const cards = await cutAt(found.cards, SHOWN, () => scope.db.exchangeCard.count());
  return {
    taskCut: tasks.cut,
    fileCut: cards.cut,
    tasks: tasks.rows.map((row) => dashboardTask(scope, row)),
    files: cards.rows.map((row) => ({
      ...fileView(scope, row),
      coordinator: row.coordinator,
      coordinatorPhone: row.coordinatorPhone,
    })),
  };
}

export type ThirdPartyDashboard = Awaited<ReturnType<typeof thirdPartyDashboard>>;
