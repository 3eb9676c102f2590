/** Refusals go into the audit: the transaction that was refused is rolled back, so a short one of its own tells it. */
import { asMember } from '@/lib/platform/database/client';
import { log } from '@/lib/platform/log';
import { ExpectedError } from '@/lib/shared/errors';
import { enter, type Identity, type Scope } from './scope';

type Connection = Parameters<typeof asMember>[2];

/** As `enter`, and what the member was refused in it is recorded. The ways in (lib/entry) enter with this. */
export async function enterOnRecord<T>(
  identity: Identity,
  work: (scope: Scope) => Promise<T>,
  connection?: Connection,
): Promise<T> {
  try {
    return await enter(identity, work, connection);
  } catch (error) {
    await recordRefusal(identity, error, connection);
    throw error;
  }
}

/** What a role, a policy or a constraint refused; not input that was merely incomplete, and nothing that was not found. */
async function recordRefusal(identity: Identity, error: unknown, connection?: Connection): Promise<void> {
  if (!(error instanceof ExpectedError)) return;
  const what = error.refusedBy ?? (error.kind === 'forbidden' ? error.message : undefined);
  if (what === undefined) return;
  const { kind } = error;
  await asMember(
    identity,
    (db) => db.$queryRaw`
      SELECT app.record_event('refusal', ${what}, NULL, NULL, jsonb_build_object('kind', ${kind}::text))::text`,
    connection,
  ).catch((reason: unknown) => log.error({ err: reason, what }, 'a refusal could not be recorded'));
}
