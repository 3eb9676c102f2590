/** Everybody who has, or had, a chain: also firms whose own row is gone. */
import type pg from 'pg';

export interface Firm {
  id: string;
  slug: string | null;
}

/** `heads`: the firms that the heads file knows. */
export async function firmsWithChains(client: pg.ClientBase, heads: readonly string[]): Promise<Firm[]> {
  const { rows } = await client.query<Firm>(
    `SELECT id, o.slug::text AS slug
     FROM (SELECT id FROM public.organizations
       UNION SELECT organization_id FROM public.audit_blocks
       UNION SELECT organization_id FROM public.audit_logs
       UNION SELECT unnest($1::uuid[])) AS firm
     LEFT JOIN public.organizations o USING (id)
     ORDER BY o.slug::text NULLS FIRST, id`,
    [heads],
  );
  return rows;
}
