/** Comments on a task are notes that name it: private to their author, for staff, or for the assignee outside the firm too. */
import { record } from '@/lib/access/events';
import { allow, can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { invalid } from '@/lib/shared/errors';
import { newId } from '@/lib/shared/ids';
import type { TaskComment } from './input';
import { getTask } from './queries';
import { LATEST_COMMENTS } from './rules/values';

/** A comment may be written after the task or its exchange has ended: it explains the record, it does not change it. */
export async function commentTask(scope: Scope, { id: taskId, body, isPrivate, forAssignee }: TaskComment) {
  const task = await getTask(scope, taskId);
  allow(scope, 'note.see');
  if (isPrivate && forAssignee) {
    const message = 'A private comment is yours alone. Choose one of the two.';
    invalid(message, { forAssignee: message });
  }
  const id = newId(scope.now);
  // Without the exchange: a comment stands at its task, not among the notes of the file.
  await scope.db.note.createMany({ data: [{ id, taskId, body, isPrivate, forAssignee }] });
  if (!isPrivate) {
    await record(scope, 'task.commented', { exchangeId: task.exchangeId ?? undefined, subjectId: taskId });
  }
  return { id };
}

export interface CommentView {
  id: string;
  body: string;
  author: string;
  isMine: boolean;
  createdAt: Date;
  isPrivate: boolean;
  forAssignee: boolean;
}

/** What this member may read of it, the latest, oldest of these first; outside the firm what was written for them. */
export async function taskComments(scope: Scope, taskId: string): Promise<CommentView[]> {
  const staff = can(scope, 'note.see');
  const rows = await scope.db.note.findMany({
    where: { taskId, ...(staff && { archivedAt: null }) },
    select: {
      id: true,
      body: true,
      createdAt: true,
      authorId: true,
      author: { select: { user: { select: { displayName: true } } } },
      isPrivate: staff,
      forAssignee: staff,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    // One more says that there are older ones.
    take: LATEST_COMMENTS + 1,
  });
  return rows.toReversed().map(({ author, authorId, ...note }) => ({
    ...note,
    isPrivate: note.isPrivate ?? false,
    forAssignee: note.forAssignee ?? true,
    author: author.user.displayName,
    isMine: authorId === scope.member.userId,
  }));
}
