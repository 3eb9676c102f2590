/** Who asks, each with a session of their own. */
import type pg from 'pg';
import type { Identity } from '@/lib/platform/database/door';
import { openSession } from '../../firm/firm';

export async function askers(root: pg.Client, emails: readonly string[]): Promise<Map<string, Identity>> {
  const { rows } = await root.query<{ email: string; organization: string; user: string }>(
    `SELECT u.email, m.organization_id AS organization, u.id AS user
     FROM users u JOIN memberships m ON m.user_id = u.id AND m.is_active WHERE u.email = ANY ($1)`,
    [[...new Set(emails)]],
  );
  const found = new Map<string, Identity>();
  for (const { email, organization, user } of rows)
    found.set(email, await openSession(root, organization, user));
  return found;
}
