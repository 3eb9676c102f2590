import type { Scope } from '@/lib/access/scope';
import { hasEnded, type ExchangeStatus } from '@/lib/exchanges/rules/values';
import { conflict, notFound } from '@/lib/shared/errors';
import { RELATED_PARTY } from './rules/standard-tasks/by-stage';

/** What is still to be done once an exchange is completed: two years of holding, and the papers of the year. */
const outlasting = [RELATED_PARTY, 'tax'];

/** Whether a task of that category still changes on a file of that status. */
export const changesOn = (status: ExchangeStatus, category?: string | null): boolean =>
  !hasEnded(status) || (status === 'completed' && outlasting.includes(category ?? ''));

/** Refuses work on an exchange that has ended: its record no longer changes. Not found before anything else. */
export async function requireRunning(
  scope: Scope,
  exchangeId: string | null,
  category?: string | null,
): Promise<void> {
  if (!exchangeId) return;
  const file = await scope.db.exchange.findFirst({ where: { id: exchangeId }, select: { status: true } });
  if (!file) notFound('Exchange');
  if (!changesOn(file.status, category)) {
    conflict('This exchange has ended, so its tasks no longer change.');
  }
}
