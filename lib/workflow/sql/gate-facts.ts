import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import type { GateFacts } from '../rules/gate-facts';

/** The facts as the database gathers them, which does not know the day. */
export type StoredFacts = Omit<GateFacts, 'today' | 'lastToday'> & {
  timeZone: string;
  /** Of the taxpayer, buyers and sellers, as app.days_of_parties counts them. */
  partyZones: string[];
};

export interface FactsRow {
  exchangeId: string;
  facts: StoredFacts;
}

/** For the worker, which asks as the owner: firm, ids. */
export const GATE_FACTS = 'SELECT exchange_id AS "exchangeId", facts FROM app.gate_facts($1, $2)';

export function gateFactsOf(scope: Scope, exchangeIds: readonly string[]): Promise<FactsRow[]> {
  return scope.db.$queryRaw<FactsRow[]>(Prisma.sql`
    SELECT exchange_id AS "exchangeId", facts
    FROM app.gate_facts(${scope.member.organizationId}::uuid, ${[...exchangeIds]}::uuid[])`);
}
