/** The blocks of each firm from the last one that the heads file knows; of a firm it does not know, all. */
import type pg from 'pg';
import type { Head } from '../heads';

export async function headsDue(client: pg.ClientBase, last: readonly Head[]): Promise<Head[]> {
  const { rows } = await client.query<Head>(
    `SELECT b.organization_id AS organization, b.number AS block, encode(b.hash, 'hex') AS hash,
        to_char(b.sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "sealedAt"
     FROM (SELECT id FROM organizations UNION SELECT $1::uuid UNION SELECT unnest($2::uuid[])) AS firm
     LEFT JOIN unnest($2::uuid[], $3::integer[]) AS known (id, block) USING (id)
     CROSS JOIN LATERAL (SELECT * FROM audit_blocks
        WHERE organization_id = firm.id AND number >= coalesce(known.block, 1)) AS b
     ORDER BY b.organization_id, b.number`,
    [NO_FIRM, last.map(({ organization }) => organization), last.map(({ block }) => block)],
  );
  return rows;
}

/** The organization of what belongs to no firm. */
export const NO_FIRM = '00000000-0000-0000-0000-000000000000';
