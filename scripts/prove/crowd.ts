/** A crowd for the proof of the door: four firms of twenty-five members, each role five times, with files and tasks. */
import type pg from 'pg';
import { roles, type Identity, type Role } from '@/lib/platform/database/door';

export interface Known {
  identity: Identity;
  userId: string;
  role: Role;
  /** The files of this member, as the owner counts them. */
  files: number;
}

const FIRMS = 4;
const PER_ROLE = 5;
const FILES = 30;

/** Returns everybody who may enter, with what they must find. `owner`: a migrated, empty database. */
export async function gather(owner: pg.Client): Promise<Known[]> {
  for (let firm = 1; firm <= FIRMS; firm += 1) {
    const organization = await one(
      owner,
      `INSERT INTO organizations (name, slug) VALUES ('Firm ' || $1::text, 'firm-' || $1::text) RETURNING id`,
      [firm],
    );
    for (const role of roles) {
      await owner.query(
        `WITH people AS (
           INSERT INTO users (email, first_name, last_name)
           SELECT $2 || n || '@firm' || $3::text || '.test', $2, n::text FROM generate_series(1, $4) AS n RETURNING id
         ), joined AS (
           INSERT INTO memberships (organization_id, user_id, role) SELECT $1, id, $2::user_role_enum FROM people
         )
         INSERT INTO sessions (user_id, organization_id, expires_at) SELECT id, $1, now() + interval '1 day' FROM people`,
        [organization, role, firm, PER_ROLE],
      );
    }
    await openFiles(owner, organization);
  }
  const { rows } = await owner.query<{
    session: string;
    org: string;
    user: string;
    role: Role;
    files: number;
  }>(
    `SELECT s.id AS session, m.organization_id AS org, m.user_id AS user, m.role,
        (SELECT count(*)::int FROM exchanges e WHERE e.organization_id = m.organization_id AND (m.role = 'admin' OR EXISTS (
          SELECT FROM exchange_access a WHERE a.exchange_id = e.id AND a.user_id = m.user_id))) AS files
     FROM memberships m JOIN sessions s USING (organization_id, user_id) ORDER BY md5(s.id::text)`,
  );
  return rows.map(({ session, org, user, role, files }) => ({
    identity: { sessionId: session, organizationId: org },
    userId: user,
    role,
    files,
  }));
}

async function openFiles(owner: pg.Client, organization: string) {
  const person = (role: Role) =>
    `(SELECT user_id FROM memberships WHERE organization_id = $1 AND role = '${role}' ORDER BY user_id OFFSET n % ${PER_ROLE} LIMIT 1)`;
  await owner.query(
    `INSERT INTO contacts (organization_id, last_name, user_id)
     SELECT $1, 'Client ' || n, ${person('client')} FROM generate_series(0, ${PER_ROLE - 1}) AS n`,
    [organization],
  );
  await owner.query(
    `INSERT INTO agency_assignments (organization_id, agency_user_id, third_party_user_id)
     SELECT $1, ${person('agency')}, ${person('third_party')} FROM generate_series(0, ${PER_ROLE - 1}) AS n`,
    [organization],
  );
  await owner.query(
    `INSERT INTO exchanges (organization_id, name, exchange_type, client_id, coordinator_id, primary_attorney_id)
     SELECT $1, 'File ' || n, 'delayed',
        (SELECT id FROM contacts WHERE organization_id = $1 ORDER BY id OFFSET n % ${PER_ROLE} LIMIT 1),
        ${person('coordinator')}, ${person('third_party')} FROM generate_series(1, ${FILES}) AS n`,
    [organization],
  );
  await owner.query(
    `INSERT INTO tasks (organization_id, exchange_id, title, task_type, created_by)
     SELECT organization_id, id, 'Task', 'general', coordinator_id FROM exchanges, generate_series(1, 3) WHERE organization_id = $1`,
    [organization],
  );
}

async function one(owner: pg.Client, text: string, values: unknown[]): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(text, values);
  if (!rows[0]) throw new Error('nothing was inserted');
  return rows[0].id;
}
