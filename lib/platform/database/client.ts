/** The application's database client, on the restricted login role, and the one way to open a transaction with it. */
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/lib/generated/prisma/client';
import type { Prisma } from '@/lib/generated/prisma/client';
import { ExpectedError } from '@/lib/shared/errors';
import { env } from '../env';
import { log } from '../log';
import { door, type FeedKey, type Identity, type Member, type Passage } from './door';
import { GuardedPool, STATEMENT_TIMEOUT_MS } from './guarded-pool';
import { explain, wasDeadlocked } from './refusals';

export type Database = Prisma.TransactionClient;

interface Connection {
  prisma: PrismaClient;
  close(): Promise<void>;
}

/**
 * Opens a client on `url`. The web process uses `connection()`; tests and scripts open their own. `named`: false behind a
 * pooler in transaction mode that does not know prepared statements (PgBouncer before 1.21).
 */
export function connect(url: string, size = 10, { named = true } = {}): Connection {
  const pool = new GuardedPool({ connectionString: url, max: size, application_name: 'peak1031' });
  pool.on('error', ({ message }) => log.warn({ reason: message }, 'idle database connection lost'));
  const adapter = new PrismaPg(pool, named ? { statementNameGenerator: statementNames() } : {});
  const prisma = new PrismaClient({ adapter });
  return { prisma, close: () => prisma.$disconnect().then(() => pool.end()) };
}

/** At most this many statements are kept prepared on a connection; each takes memory of the server until it closes. */
const PREPARED_AT_MOST = 500;

/**
 * Names for reads, by their text and the role, so that each is prepared once per connection: a plan holds the policies of
 * one role, and would be made anew whenever another role comes. Writes of many rows vary too much.
 */
function statementNames() {
  const names = new Map<string, string>();
  return ({ sql }: { sql: string }): string => {
    const key = `${door.getStore()?.member?.role ?? ''} ${sql}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    if (!/^\s*(SELECT|WITH)\b/.test(sql) || names.size >= PREPARED_AT_MOST) return '';
    const name = `s${createHash('sha1').update(key).digest('hex').slice(0, 24)}`;
    names.set(key, name);
    return name;
  };
}

const globals = globalThis as { peakConnection?: Connection };

/** The process's own connection; kept over hot reloads. */
export function connection(): Connection {
  return (globals.peakConnection ??= connect(env().DATABASE_URL));
}

/**
 * Runs `work` in one transaction as the member that `identity` names; all or nothing, and again from the start when the
 * database ended it to resolve a deadlock, so `work` touches nothing but the database.
 * Throws ExpectedError: `signed_out` when the session ended, `conflict` or `invalid` when a named constraint refused.
 */
export async function asMember<T>(
  identity: Identity | FeedKey,
  work: (db: Database, member: Member) => Promise<T>,
  { prisma }: Pick<Connection, 'prisma'> = connection(),
): Promise<T> {
  try {
    return await passThrough(prisma, identity, work);
  } catch (error) {
    if (!wasDeadlocked(error)) throw explain(error);
  }
  return passThrough(prisma, identity, work).catch((error: unknown) => Promise.reject(explain(error)));
}

async function passThrough<T>(
  prisma: PrismaClient,
  identity: Identity | FeedKey,
  work: (db: Database, member: Member) => Promise<T>,
): Promise<T> {
  const passage: Passage = { identity };
  try {
    return await door.run(passage, () =>
      prisma.$transaction(
        (db) => {
          if (!passage.member) throw new Error('transaction without a member');
          return work(db, passage.member);
        },
        { maxWait: 10_000, timeout: STATEMENT_TIMEOUT_MS + 2_000 },
      ),
    );
  } catch (error) {
    if (!passage.refused) throw error;
    throw new ExpectedError('signed_out', 'Your session has ended. Sign in again to go on.');
  }
}
