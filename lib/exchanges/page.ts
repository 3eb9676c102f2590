/** What the head of an exchange's page shows to this member; its parts are read when they are open. */
import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { exchangeTasks } from '@/lib/tasks/queries';
import { urgencyOf } from '@/lib/tasks/urgency-words';
import { exchangeDetail, type ExchangeDetail } from './detail';
import { clockFactsOf } from './file-dates';
import { listCoordinators } from './list-coordinators';
import { risksOf } from './risks';
import { hasEnded } from './rules/values';

/** Parts that the role may not see are absent. Not found as `exchangeDetail`. */
export async function exchangePage(scope: Scope, id: string, { withTasks = false } = {}) {
  const exchange = await exchangeDetail(scope, id);
  const { status, stage, dates, today } = exchange;
  const risks = await risksOf(scope, [{ id, today, ...clockFactsOf({ status, stage, dates }) }]);
  const seesAllTasks = can(scope, 'task.completeAny');
  return {
    exchange,
    risk: risks.get(id),
    mayEdit: !hasEnded(status) && can(scope, 'exchange.edit'),
    seesAllTasks,
    seesReturn: can(scope, 'exchange.seeProgress'),
    counts: seesAllTasks ? await countsOf(scope, id) : undefined,
    tasks: withTasks && can(scope, 'task.see') ? await pageTasks(scope, exchange) : undefined,
  };
}

export type ExchangePage = Awaited<ReturnType<typeof exchangePage>>;

/** The tasks of the file that this member sees, each with whether they may move it. */
async function pageTasks(scope: Scope, { id, today }: ExchangeDetail) {
  const tasks = await exchangeTasks(scope, id);
  return tasks.map((task) => ({
    ...task,
    mayMove: can(scope, 'task.complete', task),
    urgency: can(scope, 'task.seeUrgency') ? urgencyOf(task, today) : undefined,
  }));
}

/** How much is in the parts that are not open: from the card, so over everything on the file. */
async function countsOf(scope: Scope, exchangeId: string) {
  const card = await scope.db.exchangeCard.findFirst({
    where: { exchangeId },
    select: {
      propertiesRelinquished: true,
      propertiesReplacement: true,
      participantCount: true,
      tasksCompleted: true,
      tasksOpen: true,
    },
  });
  if (!card) return undefined;
  const tasks = card.tasksCompleted + card.tasksOpen;
  return {
    properties: card.propertiesRelinquished + card.propertiesReplacement,
    people: card.participantCount,
    tasks: tasks > 0 ? `${card.tasksCompleted}/${tasks}` : undefined,
  };
}

/** For who may give the file to another, while it is open. */
export async function coordinatorsToChoose(scope: Scope, { status }: ExchangeDetail) {
  return !hasEnded(status) && can(scope, 'exchange.chooseCoordinator') ? listCoordinators(scope) : undefined;
}
