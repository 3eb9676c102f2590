import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { conflict, invalid } from '@/lib/shared/errors';
import type { TaskAssignment } from './input';
import { requireRunning } from './on-file';
import { getTask } from './queries';

/**
 * Gives a task to somebody who can see its exchange, or to nobody. Guarded by whom the page showed: another's choice in
 * between is a conflict.
 */
export async function assignTask(scope: Scope, { id, assignedTo, was }: TaskAssignment) {
  const task = await getTask(scope, id);
  allow(scope, 'task.add');
  await requireRunning(scope, task.exchangeId);
  if (assignedTo && task.exchangeId) await requireOnFile(scope, task.exchangeId, assignedTo);
  const { count } = await scope.db.task.updateMany({
    where: { id, assignedTo: was },
    data: { assignedTo },
  });
  if (count === 0) conflict('Somebody else assigned this task meanwhile. Reload to see to whom.');
  await record(scope, 'task.assigned', {
    exchangeId: task.exchangeId ?? undefined,
    subjectId: id,
    data: { from: was, to: assignedTo },
  });
}

/** Refuses whoever does not work on the exchange: they could never see the task. */
export async function requireOnFile(scope: Scope, exchangeId: string, userId: string): Promise<void> {
  const people = await assignees(scope, exchangeId);
  if (!people.some((person) => person.id === userId)) {
    const message = 'Choose somebody who works on this exchange.';
    invalid(message, { assignedTo: message });
  }
}

export interface Assignee {
  id: string;
  name: string;
}

/** Who may be given a task of the exchange: its coordinator and everybody on it who signs in, and the reader. */
export async function assignees(scope: Scope, exchangeId: string): Promise<Assignee[]> {
  const [file, taking] = [
    await scope.db.exchange.findFirst({
      where: { id: exchangeId },
      select: { coordinatorId: true, primaryAttorneyId: true, client: { select: { userId: true } } },
    }),
    await scope.db.exchangeParticipant.findMany({
      where: { exchangeId, isActive: true, userId: { not: null } },
      select: { userId: true },
    }),
  ];
  const ids = [
    scope.member.userId,
    file?.coordinatorId,
    file?.primaryAttorneyId,
    file?.client.userId,
    ...taking.map(({ userId }) => userId),
  ].filter((id) => id != null);
  const users = await scope.db.user.findMany({
    where: { id: { in: ids }, memberships: { some: { isActive: true, role: { not: 'agency' } } } },
    select: { id: true, displayName: true },
    orderBy: { displayName: 'asc' },
  });
  return users.map(({ id, displayName }) => ({ id, name: displayName }));
}
