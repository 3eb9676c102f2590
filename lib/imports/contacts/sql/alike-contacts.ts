import type { Scope } from '@/lib/access/scope';

export interface AskedContact {
  record: number;
  name: string;
  email: string | null;
  /** As they are written. */
  phones: string[];
}

export interface AlikeContact {
  record: number;
  /** The contact of the firm; null where it is an earlier record of the list. */
  id: string | null;
  first: number | null;
  name: string;
  by: 'email' | 'phone' | 'name';
}

/**
 * Whom a record seems to be, the best first: by e-mail address, else by phone number, else by name alone. Colleagues share a
 * number, so with it two tenths of the name must agree, as lib/contacts/sql/alike.ts has it. One contact of the firm at most;
 * `within` adds the earlier records among those asked that are alike.
 */
export function alikeContacts(
  scope: Scope,
  asked: readonly AskedContact[],
  within: boolean,
): Promise<AlikeContact[]> {
  return scope.db.$queryRaw<AlikeContact[]>`
    WITH asked AS MATERIALIZED (
      SELECT record, name, app.plain_text(name) AS plain, email,
        ARRAY(SELECT DISTINCT app.phone_key(p) FROM unnest(phones) AS p WHERE app.phone_key(p) IS NOT NULL) AS phones
      FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS given (record integer, name text, email citext, phones text[])
    ), known AS MATERIALIZED (
      SELECT id, NULL::integer AS first, display_name AS name, email, ARRAY(SELECT DISTINCT app.phone_key(p)
          FROM unnest(ARRAY[phone_primary, phone_mobile, phone_work, phone_home]) AS p WHERE p IS NOT NULL) AS phones
      FROM contacts WHERE organization_id = app.org() AND merged_into_id IS NULL
      UNION ALL
      SELECT NULL, record, name, email, phones FROM asked WHERE ${within}::boolean
    ), pairs AS (
      SELECT a.record, k.id, k.first, k.name, 'email' AS by, 1 AS rank FROM asked a JOIN known k ON k.email = a.email
      UNION ALL
      SELECT a.record, k.id, k.first, k.name, 'phone', 2
      FROM (SELECT record, plain, unnest(phones) AS phone FROM asked) a
      JOIN (SELECT id, first, name, unnest(phones) AS phone FROM known) k USING (phone)
      WHERE similarity(app.plain_text(k.name), a.plain) >= 0.2
      UNION ALL
      SELECT a.record, k.id, k.first, k.name, 'name', 3 FROM asked a JOIN known k ON lower(k.name) = lower(a.name)
      WHERE a.email IS NULL OR k.email IS NULL
    ), best AS (
      SELECT DISTINCT ON (record, first) * FROM pairs WHERE first IS NULL OR first < record ORDER BY record, first, rank, id
    )
    SELECT record, id, first, name, by FROM best ORDER BY record, rank, first`;
}
