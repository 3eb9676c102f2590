/** What the pages of tasks read: the filters' names, and the view that is asked for. */
import { allow, can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { listCoordinators } from '@/lib/exchanges/list-coordinators';
import { savedViews } from '@/lib/views/queries';
import { taskBoard } from './board';
import { taskCalendar } from './calendar';
import { taskList } from './list';
import type { TaskListState } from './list-params';
import { recentTasks } from './my-tasks';
import { allowedFilter } from './sql/list-filter';

export async function tasksPage(scope: Scope, asked: TaskListState) {
  allow(scope, 'task.see');
  const staff = can(scope, 'task.completeAny');
  const state = allowedFilter(scope, asked);
  return {
    state,
    staff,
    today: scope.today,
    saved: staff
      ? {
          views: await savedViews(scope, 'tasks'),
          rights: { share: can(scope, 'view.share'), keepShared: can(scope, 'view.keepShared') },
        }
      : undefined,
    people: staff ? await listCoordinators(scope) : [],
    exchange: await numberOf(scope, state.exchange),
    list: state.view === 'list' ? await taskList(scope, state) : undefined,
    board: state.view === 'board' ? await taskBoard(scope, state) : undefined,
    calendar: state.view === 'calendar' ? await taskCalendar(scope, state) : undefined,
    // Whoever is outside of the firm takes back there what they completed by mistake.
    recent: !staff && state.view === 'list' ? await recentTasks(scope) : [],
  };
}

async function numberOf(scope: Scope, id: string | null): Promise<string | undefined> {
  if (!id) return undefined;
  const where = { exchangeId: id };
  return (await scope.db.exchangeNumber.findFirst({ where, select: { number: true } }))?.number;
}
