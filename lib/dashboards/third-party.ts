import type { Scope } from '@/lib/access/scope';
import { explainedFiles } from '@/lib/exchanges/explained-files';
import { cutAt } from '@/lib/shared/cut';
import { fileView } from './files';
import { myTasks } from './sql/my-tasks';
import { visibleCards } from './sql/visible-cards';
import { dashboardTask } from './tasks';

const SHOWN = 50;

/** A third party's own open tasks, then the exchanges they take part in by their next date. Four statements. */
export async function thirdPartyDashboard(scope: Scope) {
  const assigned = { assignedTo: scope.member.userId, isOpen: true };
  const tasks = await cutAt(await myTasks(scope, 'open', SHOWN + 1), SHOWN, () =>
    scope.db.task.count({ where: assigned }),
  );
  const cards = await cutAt(await visibleCards(scope, { limit: SHOWN + 1 }), SHOWN, () =>
    scope.db.exchangeCard.count(),
  );
  const reasons = await explainedFiles(
    scope,
    cards.rows.map(({ exchangeId }) => exchangeId),
  );
  return {
    taskCut: tasks.cut,
    fileCut: cards.cut,
    tasks: tasks.rows.map((row) => dashboardTask(scope, row)),
    files: cards.rows.map((row) => ({
      ...fileView(scope, row, reasons),
      coordinator: row.coordinator,
      coordinatorPhone: row.coordinatorPhone,
    })),
  };
}

export type ThirdPartyDashboard = Awaited<ReturnType<typeof thirdPartyDashboard>>;
