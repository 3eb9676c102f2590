/** Domain events: what happened, in the words of the business, written in the transaction that did it. */
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Scope } from './scope';

export interface Happening {
  exchangeId?: string;
  /** The record it happened to, when that is not the exchange. */
  subjectId?: string;
  data?: Prisma.InputJsonObject;
}

/** Time and id are given by the database, so that nobody dates an event. Kinds are `noun.past_participle`: `exchange.opened`, `task.completed`. */
export const record = (scope: Scope, kind: `${string}.${string}`, happening: Happening): Promise<void> =>
  recordAll(scope, kind, [happening]);

/** The same for many records at once. */
export async function recordAll(
  scope: Scope,
  kind: `${string}.${string}`,
  happenings: readonly Happening[],
): Promise<void> {
  if (happenings.length === 0) return;
  // createMany sends no RETURNING: most roles may write an event and not read it.
  await scope.db.domainEvent.createMany({
    data: happenings.map((happening) => ({ kind, ...happening })),
  });
}
