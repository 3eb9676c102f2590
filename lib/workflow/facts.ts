/** What the gates of an exchange look at, read for one or for many. */
import type { Scope } from '@/lib/access/scope';
import { calendarDateIn } from '@/lib/shared/calendar-date';
import { notFound } from '@/lib/shared/errors';
import type { GateFacts } from './rules/gate-facts';
import { gateFactsOf, type StoredFacts } from './sql/gate-facts';

/** Stored facts on the day that it is where the exchange is. */
export function factsOn({ timeZone, ...stored }: StoredFacts, now: Date): GateFacts {
  return { ...stored, today: calendarDateIn(timeZone, now) };
}

/** Staff may read them. Not found for an exchange that this member does not see. */
export async function readGateFacts(scope: Scope, id: string): Promise<GateFacts> {
  const [row] = await gateFactsOf(scope, [id]);
  return row ? factsOn(row.facts, scope.now) : notFound('Exchange');
}
