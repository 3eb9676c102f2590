import type { Scope } from '@/lib/access/scope';
import { explainedFiles } from '@/lib/exchanges/explained-files';
import { fileView } from './files';
import { myTasks } from './sql/my-tasks';
import { visibleCards } from './sql/visible-cards';
import { dashboardTask } from './tasks';

const SHOWN = 50;

/** A third party's own open tasks, then the exchanges they take part in by their next date. Four statements. */
export async function thirdPartyDashboard(scope: Scope) {
  const tasks = await myTasks(scope, 'open', SHOWN);
  const cards = await visibleCards(scope, { limit: SHOWN });
  const reasons = await explainedFiles(
    scope,
    cards.map(({ exchangeId }) => exchangeId),
  );
  return {
    tasks: tasks.map((row) => dashboardTask(scope, row)),
    files: cards.map((row) => ({
      ...fileView(scope, row, reasons),
      coordinator: row.coordinator,
      coordinatorPhone: row.coordinatorPhone,
    })),
  };
}

export type ThirdPartyDashboard = Awaited<ReturnType<typeof thirdPartyDashboard>>;
