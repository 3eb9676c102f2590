/** Signing in and out, through the narrow functions of prisma/sql/15_sign_in.sql. */
import { type Prisma } from '@/lib/generated/prisma/client';
import { connection } from '@/lib/platform/database/client';
import { rateLimit } from '@/lib/platform/rate-limit';
import { requestId } from '@/lib/platform/request-id';
import { passwordMatches } from './password';
import type { Identity } from './scope';

/** A working day; afterwards one signs in again. */
export const SESSION_HOURS = 12;

/** Attempts a minute from one network address, so that nobody tries one password on many accounts. */
const limit = rateLimit('sign-in', 60);

export type SignInRefusal = 'INVALID' | 'BUSY';

export interface Attempt {
  email: string;
  password: string;
  userAgent?: string;
  /** As lib/platform/client-address gives it. */
  address: string;
}

type Outcome = { ok: true; userId: string; identity: Identity } | { ok: false; refusal: SignInRefusal };

interface Credentials {
  user_id: string;
  password_hash: string | null;
  locked_until: Date | null;
}

/**
 * Checks an attempt and opens a session. The refusal never tells whether the address is known: an unknown address takes
 * as long and answers the same. While an account is locked no password is tried, so that nobody goes on guessing through
 * the lock; the words of INVALID say to wait. BUSY after too many attempts from one address.
 */
export async function signIn({ email, password, userAgent, address }: Attempt): Promise<Outcome> {
  if (!(await limit.use(address)).allowed) return { ok: false, refusal: 'BUSY' };
  const { prisma } = connection();
  const [found] = await prisma.$queryRaw<Credentials[]>`SELECT * FROM app.sign_in_lookup(${email}::citext)`;
  const locked = found?.locked_until != null && found.locked_until > new Date();
  const matches = await passwordMatches(locked ? null : found?.password_hash, password);
  const [agent, from] = [userAgent ?? null, address === 'unknown' ? null : address];
  if (!found || !matches) {
    const why = !found ? 'unknown' : locked ? 'locked' : 'password';
    await named(prisma.$queryRaw`
      SELECT app.sign_in_refused(${found?.user_id ?? null}::uuid, ${why}, ${email}, ${agent}, ${from}::inet)`);
    return { ok: false, refusal: 'INVALID' };
  }
  const [session] = await named(prisma.$queryRaw<{ session_id: string; organization_id: string }[]>`
    SELECT * FROM app.sign_in(${found.user_id}::uuid, ${SESSION_HOURS}::integer, ${agent}, ${from}::inet)`);
  if (!session) return { ok: false, refusal: 'INVALID' };
  return {
    ok: true,
    userId: found.user_id,
    identity: { sessionId: session.session_id, organizationId: session.organization_id },
  };
}

/** Revokes the session: the next transaction that names it is refused. */
export async function signOut(sessionId: string): Promise<void> {
  await named(connection().prisma.$queryRaw`SELECT app.sign_out(${sessionId}::uuid)::text`);
}

/** Runs `query` in a transaction that carries the id of the request into the audit, as the door does for members. */
async function named<T>(query: Prisma.PrismaPromise<T>): Promise<T> {
  const { prisma } = connection();
  const name = prisma.$queryRaw`SELECT set_config('app.request_id', ${requestId() ?? ''}, true)`;
  const [, answer] = await prisma.$transaction([name, query]);
  return answer;
}
