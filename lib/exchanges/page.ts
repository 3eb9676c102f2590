/** Everything the page of an exchange shows to this member, read in one transaction. */
import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { exchangeParticipants } from '@/lib/participants/queries';
import { exchangeProperties } from '@/lib/properties/queries';
import { assignees } from '@/lib/tasks/assign';
import { exchangeTasks } from '@/lib/tasks/queries';
import { urgencyOf } from '@/lib/tasks/urgency-words';
import { exchangeDetail } from './detail';
import { clockFactsOf } from './file-dates';
import { listCoordinators } from './list-coordinators';
import { risksOf } from './risks';
import { hasEnded } from './rules/values';

/** Parts that the role may not see are absent. Not found as `exchangeDetail`. */
export async function exchangePage(scope: Scope, id: string) {
  const exchange = await exchangeDetail(scope, id);
  const open = !hasEnded(exchange.status);
  const mayEdit = open && can(scope, 'exchange.edit');
  const { status, stage, dates, today } = exchange;
  const risks = await risksOf(scope, [{ id, today, ...clockFactsOf({ status, stage, dates }) }]);
  const tasks = can(scope, 'task.see') ? await exchangeTasks(scope, id) : undefined;
  return {
    exchange,
    risk: risks.get(id),
    mayEdit,
    seesAllTasks: can(scope, 'task.completeAny'),
    seesReturn: can(scope, 'exchange.seeProgress'),
    properties: can(scope, 'exchange.seeProperties') ? await exchangeProperties(scope, id) : undefined,
    people: can(scope, 'exchange.seePeople') ? await exchangeParticipants(scope, id) : undefined,
    tasks: tasks?.map((task) => ({
      ...task,
      mayMove: can(scope, 'task.complete', task),
      urgency: can(scope, 'task.seeUrgency') ? urgencyOf(task, today) : undefined,
    })),
    assignees: mayEdit && can(scope, 'task.add') ? await assignees(scope, id) : undefined,
    coordinators:
      open && can(scope, 'exchange.chooseCoordinator') ? await listCoordinators(scope) : undefined,
  };
}

export type ExchangePage = Awaited<ReturnType<typeof exchangePage>>;
