import type { Scope } from '@/lib/access/scope';

export interface ListedCoordinator {
  id: string;
  name: string;
  /** Of the firm today: only to them are files given. */
  isActive: boolean;
}

/** Everybody who coordinates or could: admins and coordinators of the firm, those who left included, by name. */
export async function listCoordinators(scope: Scope): Promise<ListedCoordinator[]> {
  const rows = await scope.db.membership.findMany({
    where: { role: { in: ['admin', 'coordinator'] } },
    select: { userId: true, isActive: true, user: { select: { displayName: true } } },
    orderBy: [{ user: { displayName: 'asc' } }, { userId: 'asc' }],
  });
  return rows.map(({ userId, isActive, user }) => ({ id: userId, name: user.displayName, isActive }));
}
