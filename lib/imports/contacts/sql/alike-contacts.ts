import type { Scope } from '@/lib/access/scope';

export interface AskedContact {
  record: number;
  name: string;
  email: string | null;
  /** The last ten digits of each number. */
  phones: string[];
}

export interface AlikeContact {
  record: number;
  id: string;
  name: string;
  by: 'email' | 'phone' | 'name';
}

/** Contacts of the firm that a record seems to be: by e-mail address, else by phone number and name, else by name alone. */
export function alikeContacts(scope: Scope, asked: readonly AskedContact[]): Promise<AlikeContact[]> {
  return scope.db.$queryRaw<AlikeContact[]>`
    WITH asked AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS given (record integer, name text, email citext, phones text[])
    ), known AS MATERIALIZED (
      SELECT id, display_name, lower(display_name) AS name, email,
        array_remove(ARRAY(SELECT right(regexp_replace(p, '\\D', '', 'g'), 10)
          FROM unnest(ARRAY[phone_primary, phone_mobile, phone_work]) AS p WHERE p IS NOT NULL), '') AS phones
      FROM contacts WHERE organization_id = app.org() AND merged_into_id IS NULL
    ), pairs AS (
      SELECT a.record, k.id, k.display_name, 'email' AS by, 1 AS rank FROM asked a JOIN known k ON k.email = a.email
      UNION ALL
      SELECT a.record, k.id, k.display_name, 'phone', 2
      FROM (SELECT record, unnest(phones) AS phone FROM asked) a
      JOIN (SELECT id, display_name, unnest(phones) AS phone FROM known) k USING (phone)
      UNION ALL
      SELECT a.record, k.id, k.display_name, 'name', 3 FROM asked a JOIN known k ON k.name = lower(a.name)
      WHERE a.email IS NULL OR k.email IS NULL
    )
    SELECT DISTINCT ON (record) record, id, display_name AS name, by FROM pairs ORDER BY record, rank, id`;
}
