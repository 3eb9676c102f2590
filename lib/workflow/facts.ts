/** What the gates of an exchange look at, read for one or for many. */
import type { Scope } from '@/lib/access/scope';
import { calendarDateIn, earliest } from '@/lib/shared/calendar-date';
import { notFound } from '@/lib/shared/errors';
import type { GateFacts } from './rules/gate-facts';
import { gateFactsOf, type StoredFacts } from './sql/gate-facts';

/** Stored facts on the day that it is where the exchange is, and where its parties are. */
export function factsOn({ timeZone, partyZones, ...stored }: StoredFacts, now: Date): GateFacts {
  const today = calendarDateIn(timeZone, now);
  const lastToday = earliest(today, ...partyZones.map((zone) => calendarDateIn(zone, now)));
  return { ...stored, today, lastToday };
}

/** Staff may read them. Not found for an exchange that this member does not see. */
export async function readGateFacts(scope: Scope, id: string): Promise<GateFacts> {
  const [row] = await gateFactsOf(scope, [id]);
  return row ? factsOn(row.facts, scope.now) : notFound('Exchange');
}
