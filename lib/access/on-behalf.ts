/** Work that goes on after the request of a member: through the same door, with their rights and under their name. */
import type pg from 'pg';
import type { asMember } from '@/lib/platform/database/client';
import { enterOnRecord } from './refusal';
import type { Scope } from './scope';

export type EnterAs = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;

interface Asker {
  organizationId: string;
  personId: string;
}

/**
 * Lends `work` a session of its own for the member, which ends with it: signing out does not end what was begun, and losing
 * the membership does, at the next transaction. Nobody signed in with it, which its row says. `owner` writes sessions; `app` is the restricted connection of the door.
 */
export async function onBehalf<T>(
  owner: pg.Pool,
  app: Parameters<typeof asMember>[2],
  { organizationId, personId }: Asker,
  work: (enter: EnterAs) => Promise<T>,
): Promise<T> {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO sessions (user_id, organization_id, expires_at, user_agent, on_behalf)
     VALUES ($1, $2, now() + interval '2 hours', 'worker', true) RETURNING id`,
    [personId, organizationId],
  );
  const identity = { sessionId: rows[0]!.id, organizationId };
  try {
    return await work((inside) => enterOnRecord(identity, inside, app));
  } finally {
    await owner.query('UPDATE sessions SET revoked_at = now() WHERE id = $1', [identity.sessionId]);
  }
}
