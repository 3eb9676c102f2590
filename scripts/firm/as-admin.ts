import pg from 'pg';
import type { Identity } from '@/lib/access/scope';
import { closeSession, openSession } from './firm';

export interface Actor {
  /** The slug of the firm. */
  organization: string;
  /** The e-mail address of one of its admins; the one who joined first when absent. */
  as?: string;
}

/**
 * Lends `work` a session of an admin of the firm, so that a command acts with a person's rights and under a person's
 * name; ends it afterwards. Errors name the firms there are, or say who is no admin.
 */
export async function asAdmin<T>(
  ownerUrl: string,
  actor: Actor,
  work: (identity: Identity) => Promise<T>,
): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const identity = await sessionOfAdmin(owner, actor);
    try {
      return await work(identity);
    } finally {
      await closeSession(owner, identity);
    }
  } finally {
    await owner.end();
  }
}

async function sessionOfAdmin(owner: pg.Client, { organization, as }: Actor): Promise<Identity> {
  const firm = await owner.query<{ id: string }>('SELECT id FROM organizations WHERE slug = $1', [
    organization,
  ]);
  if (!firm.rows[0]) {
    const { rows } = await owner.query<{ slug: string }>(
      'SELECT slug FROM organizations ORDER BY slug LIMIT 20',
    );
    const known =
      rows.map(({ slug }) => slug).join(', ') || 'none yet; run npm start, or npm run organization';
    throw new Error(`There is no organization "${organization}". Known: ${known}.`);
  }
  const { rows } = await owner.query<{ user_id: string }>(
    `SELECT m.user_id FROM memberships m JOIN users u ON u.id = m.user_id
     WHERE m.organization_id = $1 AND m.role = 'admin' AND m.is_active AND ($2::citext IS NULL OR u.email = $2::citext)
     ORDER BY m.created_at, m.user_id LIMIT 1`,
    [firm.rows[0].id, as ?? null],
  );
  if (!rows[0])
    throw new Error(
      as ? `${as} is not an active admin of ${organization}.` : `${organization} has no active admin.`,
    );
  return openSession(owner, firm.rows[0].id, rows[0].user_id);
}
