/**
 * Making a firm and its people, on the owner's connection: this happens before anybody of the firm can sign in.
 * Used by `npm run organization`, the demo data and tests.
 */
import type pg from 'pg';
import { hashPassword } from '@/lib/access/password';
import type { Identity, Role } from '@/lib/access/scope';
import { standardTasks } from '@/lib/tasks/rules/standard-tasks';

export interface NewFirm {
  name: string;
  slug: string;
  /** IANA name, such as America/Chicago: the firm's days begin there. */
  timeZone: string;
  phone?: string;
  email?: string;
}

/** Creates the organization with its own copy of the standard tasks. Returns its id. */
export async function createFirm(
  owner: pg.Client,
  { name, slug, timeZone, phone, email }: NewFirm,
): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    'INSERT INTO organizations (name, slug, time_zone, phone, email) VALUES ($1, $2, $3, $4, $5) RETURNING id',
    [name, slug, timeZone, phone, email],
  );
  const id = rows[0]!.id;
  await owner.query(
    `INSERT INTO task_templates (organization_id, exchange_type, code, title, description, task_type, category, anchor,
        stage, offset_days, priority, assignee, position)
     SELECT $1, exchange_type, code, title, description, task_type, category, anchor, stage, offset_days, priority, assignee,
        position
     FROM jsonb_to_recordset($2::jsonb) AS template (exchange_type exchange_type_enum, code text, title text, description text,
        task_type task_type_enum, category text, anchor task_anchor_enum, stage exchange_stage_enum, offset_days integer,
        priority priority_enum, assignee task_assignee_enum, position integer)`,
    [id, JSON.stringify(standardTasks.map(toRecord))],
  );
  return id;
}

export interface NewMember {
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
  password: string;
  phone?: string;
}

/** Adds a person to the firm; one who is known already, by e-mail, keeps name and password. Returns the user's id. */
export async function addMember(
  owner: pg.Client,
  organizationId: string,
  member: NewMember,
): Promise<string> {
  const { email, firstName, lastName, role, password, phone } = member;
  const known = await owner.query<{ id: string }>('SELECT id FROM users WHERE email = $1', [email]);
  let id = known.rows[0]?.id;
  if (!id) {
    const { rows } = await owner.query<{ id: string }>(
      'INSERT INTO users (email, first_name, last_name, phone_primary) VALUES ($1, $2, $3, $4) RETURNING id',
      [email, firstName, lastName, phone],
    );
    id = rows[0]!.id;
    await owner.query('INSERT INTO user_credentials (user_id, password_hash) VALUES ($1, $2)', [
      id,
      await hashPassword(password),
    ]);
  }
  await owner.query(
    `INSERT INTO memberships (organization_id, user_id, role) VALUES ($1, $2, $3)
     ON CONFLICT (organization_id, user_id) DO UPDATE SET role = excluded.role, is_active = true`,
    [organizationId, id, role],
  );
  return id;
}

/**
 * A session for a command that works as somebody, such as an import: everything it does then goes through the one door,
 * with that person's rights and name. Close it with `closeSession`.
 */
export async function openSession(
  owner: pg.Client,
  organizationId: string,
  userId: string,
): Promise<Identity> {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO sessions (user_id, organization_id, expires_at, user_agent)
     VALUES ($1, $2, now() + interval '12 hours', 'command line') RETURNING id`,
    [userId, organizationId],
  );
  return { sessionId: rows[0]!.id, organizationId };
}

export async function closeSession(owner: pg.Client, { sessionId }: Identity): Promise<void> {
  await owner.query('UPDATE sessions SET revoked_at = now() WHERE id = $1', [sessionId]);
}

function toRecord({ exchangeType, taskType, offsetDays, ...rest }: (typeof standardTasks)[number]) {
  return { ...rest, exchange_type: exchangeType, task_type: taskType, offset_days: offsetDays };
}
