/** Who coordinates an imported matter: the member behind the address; a coordinator imports their own matters only. */
import { can } from '@/lib/access/permissions';
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
  scope: Pick<Scope, 'member'>,
  coordinators: ReadonlyMap<string, string>,
  { coordinatorEmail }: Pick<MatterRow, 'coordinatorEmail'>,
): { id: string | undefined } | { refusal: Refusal } {
  const email = coordinatorEmail?.toLowerCase();
  const id = email ? coordinators.get(email) : undefined;
  if (email && !id) return { refusal: NOBODY };
  const own = can(scope, 'exchange.chooseCoordinator') || !id || id === scope.member.userId;
  return own ? { id } : { refusal: SOMEBODY_ELSE };
}

const NOBODY = refuse(
  'coordinator',
  'Nobody who coordinates in this firm has that address. Add the member first, or leave the cell blank.',
);

const SOMEBODY_ELSE = refuse(
  'coordinator',
  'This is the matter of another coordinator. Ask an admin to import it; you can import your own.',
);
