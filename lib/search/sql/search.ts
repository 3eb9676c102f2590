import type { Scope } from '@/lib/access/scope';
import type { SearchKind } from '@/lib/generated/prisma/enums';
import type { SearchQuestion } from '../input';

export interface Hit {
  kind: SearchKind;
  /** Of the exchange, contact, task, document or message. */
  id: string;
  /** The exchange it belongs to, if any. */
  exchangeId: string | null;
  exchangeNumber: string | null;
  /** What it is called; of a message, the words around what was found. */
  title: string;
  /** An exchange's client, a contact's company. */
  detail: string | null;
  /** 1 for an exchange's whole number, then whole words, beginnings of words, corrected words. */
  score: number;
  /** The words that were taken for mistyped ones; null when all stand as typed. */
  corrected: string[] | null;
}

/** What the member finds, best first. app.search applies firm, membership and role. */
export function search(scope: Scope, { q, kinds, max }: SearchQuestion): Promise<Hit[]> {
  return scope.db.$queryRaw<Hit[]>`
    SELECT kind::text AS kind, entity_id AS id, exchange_id AS "exchangeId", exchange_number AS "exchangeNumber", title,
      detail, score, corrected
    FROM app.search(${q}, ${kinds ?? null}::search_kind_enum[], ${max}::integer)`;
}
