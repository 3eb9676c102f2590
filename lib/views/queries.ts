import type { Scope } from '@/lib/access/scope';
import type { ViewList } from './input';

export interface SavedView {
  id: string;
  name: string;
  /** The search string of the list's URL, without its question mark. */
  query: string;
  isShared: boolean;
  isMine: boolean;
}

/** One's own views of a list, then those that others share with the firm. */
export async function savedViews(scope: Scope, list: ViewList): Promise<SavedView[]> {
  const rows = await scope.db.savedView.findMany({
    where: { list, removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, query: true, isShared: true, ownerId: true },
  });
  const views = rows.map(({ ownerId, ...row }) => ({ ...row, isMine: ownerId === scope.member.userId }));
  return [...views.filter(({ isMine }) => isMine), ...views.filter(({ isMine }) => !isMine)];
}
