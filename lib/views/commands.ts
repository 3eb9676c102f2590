/** Views are kept by whoever saved them; staff may share them with the firm, and an admin tidies shared ones up. */
import { allow, can } from '@/lib/access/permissions';
import { record } from '@/lib/access/events';
import type { Scope } from '@/lib/access/scope';
import { conflict, forbidden, invalid, notFound } from '@/lib/shared/errors';
import { newId } from '@/lib/shared/ids';
import type { NewView, ViewChange, ViewRemoval } from './input';

const MOST_VIEWS = 30;
const meanwhile = 'This view was changed meanwhile. Reload to see it, then try again.';

export async function saveView(
  scope: Scope,
  { list, name, query, isShared }: NewView,
): Promise<{ id: string }> {
  if (isShared) allow(scope, 'view.share');
  const mine = { list, removedAt: null, ownerId: scope.member.userId };
  const own = await scope.db.savedView.findMany({ where: mine, select: { name: true, position: true } });
  if (own.some((view) => view.name.toLowerCase() === name.toLowerCase())) {
    invalid('One thing needs a change.', {
      name: 'You have a view of this name already. Choose another name, or update that one.',
    });
  }
  if (own.length >= MOST_VIEWS) invalid(`You have ${MOST_VIEWS} views of this list. Delete one first.`);
  const id = newId();
  const position = Math.max(0, ...own.map((view) => view.position)) + 1;
  await scope.db.savedView.createMany({
    data: { id, list, name, query, position, ...(isShared && { isShared }) },
  });
  if (isShared) await record(scope, 'saved_view.shared', { subjectId: id, data: { list, name } });
  return { id };
}

export async function changeView(scope: Scope, { id, field, to, was }: ViewChange): Promise<void> {
  const view = await kept(scope, id);
  if (field === 'isShared') {
    allow(scope, 'view.share');
    // Taken from the firm it would be nobody’s that an admin sees: an admin deletes it instead, and can put it back.
    if (!view.isMine) forbidden('Whoever saved this view decides about sharing it.', 'view.share');
  }
  const { count } = await scope.db.savedView.updateMany({
    where: { id, [field]: was, removedAt: null },
    data: { [field]: to },
  });
  if (count === 0) conflict(meanwhile);
  if (field === 'isShared') {
    const data = { list: view.list, name: view.name };
    await record(scope, to ? 'saved_view.shared' : 'saved_view.withdrawn', { subjectId: id, data });
  }
}

/** Taken away, or put back by Undo. */
export async function removeView(scope: Scope, { id, removed }: ViewRemoval): Promise<void> {
  await kept(scope, id);
  const { count } = await scope.db.savedView.updateMany({
    where: { id, removedAt: removed ? null : { not: null } },
    data: { removedAt: removed ? scope.now : null },
  });
  if (count === 0) conflict(meanwhile);
}

/** Not found, then not theirs: an admin keeps what is shared, everybody else only their own. */
async function kept(scope: Scope, id: string) {
  const select = { name: true, list: true, ownerId: true } as const;
  const view = (await scope.db.savedView.findFirst({ where: { id }, select })) ?? notFound('View');
  if (view.ownerId !== scope.member.userId && !can(scope, 'view.keepShared')) {
    forbidden('This view is somebody else’s. Save it under a name of your own instead.', 'view.keepShared');
  }
  return { ...view, isMine: view.ownerId === scope.member.userId };
}
