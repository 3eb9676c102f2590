import type { Scope } from '@/lib/access/scope';
import { invalid } from '@/lib/shared/errors';

/** Refuses whoever is not an active admin or coordinator of the firm: coordinating a file shows all of it. */
export async function requireCoordinator(scope: Scope, userId: string): Promise<void> {
  const member = await scope.db.membership.findFirst({
    where: { userId, isActive: true, role: { in: ['admin', 'coordinator'] } },
    select: { userId: true },
  });
  if (!member) {
    const message = 'Choose a coordinator who works in your firm.';
    invalid(message, { coordinatorId: message });
  }
}
