/** A person's own calendar: made, made anew, and revoked. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { newId } from '@/lib/shared/ids';
import { hashOf, newSecret } from './secret';

/** Makes the calendar and returns its secret, for this once; one that was there before is revoked. */
export async function createFeed(scope: Scope): Promise<{ secret: string }> {
  allow(scope, 'calendar.own');
  await revokeCurrent(scope);
  const secret = newSecret();
  const tokenHash = hashOf(secret);
  if (!tokenHash) throw new Error('a secret of the wrong shape');
  await scope.db.calendarFeed.createMany({
    data: [{ id: newId(scope.now), tokenHash: new Uint8Array(tokenHash) }],
  });
  await tell(scope, 'calendar.created');
  return { secret };
}

/** From now on its address is not found. */
export async function revokeFeed(scope: Scope): Promise<{ revoked: boolean }> {
  allow(scope, 'calendar.own');
  const count = await revokeCurrent(scope);
  if (count > 0) await tell(scope, 'calendar.revoked');
  return { revoked: count > 0 };
}

async function revokeCurrent(scope: Scope): Promise<number> {
  const { count } = await scope.db.calendarFeed.updateMany({
    where: { userId: scope.member.userId, revokedAt: null },
    data: { revokedAt: scope.now },
  });
  return count;
}

/** Staff leave an event; of others the audit tells, which has every change. */
async function tell(scope: Scope, kind: `calendar.${string}`): Promise<void> {
  if (scope.member.role === 'admin' || scope.member.role === 'coordinator') await record(scope, kind, {});
}
