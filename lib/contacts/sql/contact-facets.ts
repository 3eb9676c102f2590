import type { Scope } from '@/lib/access/scope';

export interface ContactFacets {
  tags: string[];
  states: string[];
  any: boolean;
}

const MOST = 100;

/** What the contacts of the firm can be filtered by: their tags, the most used first, and their states. */
export async function contactFacets({ db }: Scope): Promise<ContactFacets> {
  const [facets] = await db.$queryRaw<ContactFacets[]>`
    WITH standing AS (
      SELECT tags, state FROM contacts WHERE organization_id = app.org() AND merged_into_id IS NULL
    )
    SELECT
      ARRAY(SELECT min(tag) FROM standing, unnest(tags) AS tag GROUP BY lower(tag) ORDER BY count(*) DESC, 1 LIMIT ${MOST}::integer) AS tags,
      ARRAY(SELECT upper(state) FROM standing WHERE state IS NOT NULL GROUP BY 1 ORDER BY 1 LIMIT ${MOST}::integer) AS states,
      EXISTS (SELECT FROM standing) AS any`;
  return facets!;
}
