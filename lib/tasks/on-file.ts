import type { Scope } from '@/lib/access/scope';
import { hasEnded } from '@/lib/exchanges/rules/values';
import { conflict, notFound } from '@/lib/shared/errors';

/** Refuses work on an exchange that has ended: its record no longer changes. Not found before anything else. */
export async function requireRunning(scope: Scope, exchangeId: string | null): Promise<void> {
  if (!exchangeId) return;
  const file = await scope.db.exchange.findFirst({ where: { id: exchangeId }, select: { status: true } });
  if (!file) notFound('Exchange');
  if (hasEnded(file.status)) {
    conflict('This exchange has ended, so its tasks no longer change.');
  }
}
