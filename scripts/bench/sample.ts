/** Who takes part: the same members on every run of the same data, spread over the firms, each with a session. */
import type pg from 'pg';
import { roles, type Identity, type Role } from '@/lib/platform/database/door';

export interface Known {
  identity: Identity;
  userId: string;
  role: Role;
  email: string;
  /** Files that the member may see. */
  files: number;
  /** One of them with a conversation, active where there is one. */
  exchangeId: string;
  exchangeNumber: string;
}

const PER_ROLE = 40;

export async function sample(root: pg.Client): Promise<{ members: Record<Role, Known[]>; largest: Known[] }> {
  const found = {} as Record<Role, Known[]>;
  for (const role of roles) found[role] = await choose(root, role);
  const { rows } = await root.query<{ id: string }>(
    'SELECT organization_id AS id FROM exchange_cards GROUP BY 1 ORDER BY count(*) DESC LIMIT 1',
  );
  return { members: found, largest: await choose(root, 'admin', rows[0]!.id) };
}

async function choose(root: pg.Client, role: Role, organization?: string): Promise<Known[]> {
  const { rows } = await root.query<Omit<Known, 'identity' | 'role'> & { organizationId: string }>(
    `SELECT m.organization_id AS "organizationId", m.user_id AS "userId", u.email, s.files::integer, f.exchange_id AS "exchangeId",
       f.exchange_number AS "exchangeNumber"
     FROM (SELECT * FROM memberships WHERE role = $1::user_role_enum AND is_active AND ($2::uuid IS NULL OR organization_id = $2)
       ORDER BY md5(user_id::text) LIMIT $3 * 3) m
     JOIN users u ON u.id = m.user_id
     CROSS JOIN LATERAL (SELECT count(*) AS files FROM exchange_cards c WHERE c.organization_id = m.organization_id
       AND (m.role = 'admin' OR c.exchange_id IN (SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = m.user_id AND a.organization_id = m.organization_id))) s
     CROSS JOIN LATERAL (SELECT c.exchange_id, c.exchange_number FROM exchange_cards c WHERE c.organization_id = m.organization_id
       AND (m.role = 'admin' OR c.exchange_id IN (SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = m.user_id AND a.organization_id = m.organization_id))
       ORDER BY c.status <> 'active', md5(c.exchange_id::text) LIMIT 1) f
     ORDER BY md5(m.user_id::text) LIMIT $3`,
    [role, organization ?? null, PER_ROLE],
  );
  return Promise.all(
    rows.map(async ({ organizationId, ...known }) => ({
      ...known,
      role,
      identity: { organizationId, sessionId: await openSession(root, organizationId, known.userId) },
    })),
  );
}

async function openSession(root: pg.Client, organization: string, user: string): Promise<string> {
  const { rows } = await root.query<{ id: string }>(
    `INSERT INTO sessions (user_id, organization_id, expires_at, user_agent)
     VALUES ($1, $2, now() + interval '12 hours', 'bench') RETURNING id`,
    [user, organization],
  );
  return rows[0]!.id;
}
