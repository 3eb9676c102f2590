/** Who coordinates an imported matter: the member behind the address. */
import type { Scope } from '@/lib/access/scope';
import { refuse, type Refusal } from './cells/cell';
import type { MatterRow } from './matter-row';

/** Admins and coordinators of the firm, by e-mail address in small letters. */
export async function coordinatorsByEmail(scope: Scope): Promise<Map<string, string>> {
  const members = await scope.db.membership.findMany({
    where: { isActive: true, role: { in: ['admin', 'coordinator'] } },
    select: { userId: true, user: { select: { email: true } } },
  });
  return new Map(members.map(({ userId, user }) => [user.email.toLowerCase(), userId]));
}

export function coordinatorOf(
  coordinators: ReadonlyMap<string, string>,
  { coordinatorEmail }: Pick<MatterRow, 'coordinatorEmail'>,
): { id: string | undefined } | { refusal: Refusal } {
  const email = coordinatorEmail?.toLowerCase();
  const id = email ? coordinators.get(email) : undefined;
  if (email && !id) return { refusal: NOBODY };
  return { id };
}

const NOBODY = refuse(
  'coordinator',
  'Nobody who coordinates in this firm has that address. Add the member first, or leave the cell blank.',
);
