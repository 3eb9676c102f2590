/** One task as its page shows it; outside the firm what its assignee may read of it. */
import { allow, can } from '@/lib/access/permissions';
import { todayIn, type Scope } from '@/lib/access/scope';
import { hasEnded } from '@/lib/exchanges/rules/values';
import { recordHistory } from '@/lib/history/queries';
import { notFound } from '@/lib/shared/errors';
import { idSchema } from '@/lib/shared/ids';
import { assignees } from './assign';
import { taskComments } from './comments';
import { linksOf, type Links } from './links';
import { viewTask } from './queries';
import { planOf, type Plan } from './plan';
import { urgencyOf } from './urgency-words';

/** Refuses who has no tasks; not found when the member may not see this one. */
export async function taskPage(scope: Scope, id: string) {
  allow(scope, 'task.see');
  if (!idSchema.safeParse(id).success) notFound('Task');
  const { today, timeZone, ...task } = await viewed(scope, id);
  const staff = can(scope, 'task.edit');
  const ended = task.exchangeStatus ? hasEnded(task.exchangeStatus) : false;
  const open = task.status !== 'completed' && task.status !== 'cancelled';
  return {
    task,
    today,
    timeZone,
    mayMove: can(scope, 'task.complete', task) && !ended,
    mayEdit: staff && !ended,
    urgency: can(scope, 'task.seeUrgency') ? urgencyOf(task, today) : undefined,
    comments: await taskComments(scope, id),
    staff: staff ? await forStaff(scope, task, open) : undefined,
  };
}

export type TaskPage = Awaited<ReturnType<typeof taskPage>>;

export interface StaffPart {
  people: { id: string; name: string }[];
  links: Links;
  plan: Plan;
  history: Awaited<ReturnType<typeof recordHistory>>;
}

async function forStaff(
  scope: Scope,
  { id, exchangeId }: { id: string; exchangeId: string | null },
  open: boolean,
): Promise<StaffPart> {
  return {
    people: exchangeId ? await assignees(scope, exchangeId) : [],
    links: await linksOf(scope, id, exchangeId, open),
    plan: await planOf(scope, id),
    history: exchangeId ? await recordHistory(scope, exchangeId, id) : [],
  };
}

async function viewed(scope: Scope, id: string) {
  const task = await viewTask(scope, id);
  const row = task.exchangeId
    ? await scope.db.exchange.findFirst({ where: { id: task.exchangeId }, select: { status: true } })
    : null;
  const timeZone = task.exchange?.timeZone ?? scope.member.timeZone;
  return { ...task, exchangeStatus: row?.status, timeZone, today: todayIn(scope, timeZone) };
}
