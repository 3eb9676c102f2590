import type { Scope } from '@/lib/access/scope';

/** Everybody who coordinates or could: admins and coordinators of the firm, those who left included, by name. */
export async function listCoordinators(scope: Scope): Promise<{ id: string; name: string }[]> {
  const rows = await scope.db.membership.findMany({
    where: { role: { in: ['admin', 'coordinator'] } },
    select: { userId: true, user: { select: { displayName: true } } },
    orderBy: [{ user: { displayName: 'asc' } }, { userId: 'asc' }],
  });
  return rows.map(({ userId, user }) => ({ id: userId, name: user.displayName }));
}
