/** What the head of an exchange's page shows to this member; its parts are read when they are open. */
import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { fieldDefinitions } from '@/lib/custom-fields/queries';
import { postponementsOf } from '@/lib/postponements/queries';
import { exchangeTasks } from '@/lib/tasks/queries';
import { urgencyOf } from '@/lib/tasks/urgency-words';
import { notFound } from '@/lib/shared/errors';
import { detailOf, type ExchangeDetail } from './detail';
import { knownId } from './file';
import { clockFactsOf } from './file-dates';
import { inPlaceOf } from './in-place-facts';
import { listCoordinators } from './list-coordinators';
import { riskFrom } from './risks';
import { hasEnded } from './rules/values';
import { fileHead, type FileHead } from './sql/file-head';
import { genericPlans } from './sql/generic-plans';

/** Parts that the role may not see are absent. Not found as `exchangeDetail`. */
export async function exchangePage(scope: Scope, id: string, { withTasks = false, withGates = false } = {}) {
  await genericPlans(scope);
  const head = (await fileHead(scope, knownId(id), { withGates })) ?? notFound('Exchange');
  const exchange = detailOf(scope, head);
  const { status, stage, dates, today } = exchange;
  return {
    exchange,
    risk:
      head.risk && status === 'active'
        ? riskFrom({ id, today, ...clockFactsOf({ status, stage, dates }) }, head.risk)
        : undefined,
    mayEdit: !hasEnded(status) && can(scope, 'exchange.edit'),
    seesAllTasks: can(scope, 'task.completeAny'),
    seesReturn: can(scope, 'exchange.seeProgress'),
    /** For staff. */
    office:
      head.office && inPlaceOf(head.office, await fieldDefinitions(scope, 'exchange', { retired: true })),
    counts: head.counts && countsOf(head.counts),
    /** For who moves exchanges, where they were asked for. */
    gates: head.gates,
    postponements: postponementsOf(scope, exchange, head.decisions ?? []),
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

/** How much is in the parts that are not open: over everything on the file. */
function countsOf({ properties, people, completed, open }: NonNullable<FileHead['counts']>) {
  const counted = completed + open;
  return { properties, people, tasks: counted > 0 ? `${completed}/${counted}` : undefined };
}

/** For who may give the file to another, while it is open. */
export async function coordinatorsToChoose(scope: Scope, { status, coordinator }: ExchangeDetail) {
  if (hasEnded(status) || !can(scope, 'exchange.chooseCoordinator')) return undefined;
  // Whoever has the file is named there, also after they left.
  return (await listCoordinators(scope)).filter(({ id, isActive }) => isActive || id === coordinator?.id);
}
