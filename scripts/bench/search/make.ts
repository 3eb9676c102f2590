/**
 * Makes the list from the data: by chance that is a hash, six kinds of things to look for with each of ten mistakes, asked by an
 * admin or by the coordinator of the file in turns. Kept is what is among the first three when it is spelled rightly.
 */
import { searchQuestion } from '@/lib/search/input';
import { find } from '@/lib/search/queries';
import type { Identity } from '@/lib/platform/database/door';
import type { Site } from '../site';
import { askers } from './askers';
import { isFound, type Mistyped } from './list';
import { mistakes, mistype, type Mistake } from './mistakes';

interface Candidate {
  thing: string;
  right: string;
  kind: Mistyped['finds']['kind'];
  name: string;
  admin: string;
  coordinator: string;
}

const CANDIDATES = `
  WITH files AS (
    SELECT e.organization_id, e.id, e.exchange_number, e.name, e.client_id, u.email AS coordinator, a.email AS admin
    FROM exchanges e JOIN users u ON u.id = e.coordinator_id
    JOIN LATERAL (SELECT x.email FROM memberships m JOIN users x ON x.id = m.user_id
      WHERE m.organization_id = e.organization_id AND m.role = 'admin' AND m.is_active ORDER BY m.user_id LIMIT 1) a ON true
    WHERE e.organization_id IN (SELECT organization_id FROM exchange_cards GROUP BY 1 ORDER BY count(*) DESC LIMIT 12)
    ORDER BY md5($1 || e.organization_id::text || e.exchange_number) LIMIT 400
  ), things AS (
    SELECT f.id, 'client' AS thing, c.first_name || ' ' || c.last_name AS right, 'exchange' AS kind, f.exchange_number AS name
    FROM files f JOIN contacts c ON c.organization_id = f.organization_id AND c.id = f.client_id WHERE c.first_name IS NOT NULL
    UNION ALL SELECT f.id, 'file', regexp_replace(f.name, '[0-9/ ]+', ' ', 'g'), 'exchange', f.exchange_number FROM files f
    UNION ALL SELECT f.id, 'address', split_part(f.name, ' / ', 2), 'exchange', f.exchange_number FROM files f
    UNION ALL SELECT f.id, 'participant', c.first_name || ' ' || c.last_name || ' ' || split_part(c.company, ' ', 1), 'contact', c.display_name
      FROM files f JOIN exchange_participants p ON p.organization_id = f.organization_id AND p.exchange_id = f.id
      JOIN contacts c ON c.organization_id = p.organization_id AND c.id = p.participant_id WHERE c.company IS NOT NULL AND c.first_name IS NOT NULL
    UNION ALL SELECT f.id, 'company', c.company || ' ' || c.last_name, 'contact', c.display_name
      FROM files f JOIN contacts c ON c.organization_id = f.organization_id AND c.id = f.client_id WHERE c.company IS NOT NULL
    UNION ALL SELECT f.id, 'document', d.title, 'document', d.title
      FROM files f JOIN documents d ON d.organization_id = f.organization_id AND d.exchange_id = f.id WHERE d.archived_at IS NULL
  )
  SELECT DISTINCT ON (thing, md5($1 || thing || t.right || t.name)) t.thing, t.right, t.kind, t.name, f.admin, f.coordinator
  FROM things t JOIN files f ON f.id = t.id WHERE t.right ~ '[A-Za-z]{4}'
  ORDER BY thing, md5($1 || thing || t.right || t.name)`;

/** Another `seed`, another list: to see that the figure does not hang on this one. */
export async function makeList(site: Site, seed = ''): Promise<Mistyped[]> {
  const { rows } = await site.root.query<Candidate>(CANDIDATES, [seed]);
  const sessions = await askers(
    site.root,
    rows.flatMap(({ admin, coordinator }) => [admin, coordinator]),
  );
  const list: Mistyped[] = [];
  for (const thing of new Set(rows.map((row) => row.thing))) {
    const left = rows.filter((row) => row.thing === thing);
    for (const mistake of Object.keys(mistakes) as Mistake[]) {
      const made = await nextOf(site, left, mistake, sessions, list.length % 2 ? 'coordinator' : 'admin');
      if (made) list.push(made);
    }
  }
  return list;
}

/** The next that a person finds at once when it is spelled rightly, mistyped. */
async function nextOf(
  site: Site,
  left: Candidate[],
  mistake: Mistake,
  sessions: ReadonlyMap<string, Identity>,
  by: 'admin' | 'coordinator',
): Promise<Mistyped | undefined> {
  for (let one = left.shift(); one; one = left.shift()) {
    const { right, kind, name } = one;
    const email = one[by];
    const identity = sessions.get(email);
    const q = mistype(right, mistake);
    if (!identity || q === mistype(right, 'none')) continue;
    const { hits } = await site.enter(identity, (scope) =>
      find(scope, searchQuestion.parse({ q: right, max: 3 })),
    );
    const made = { q, mistake, right, email, finds: { kind, name } };
    if (hits.some((hit) => isFound(made, hit))) return made;
  }
  return undefined;
}
