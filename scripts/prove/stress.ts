/**
 * Many members at once through few connections, with everything that goes wrong in a day: SQL errors, exceptions, timeouts,
 * statements outside a transaction, ended sessions. Whoever finds another's identity or rows has found a leak.
 */
import { randomUUID } from 'node:crypto';
import { Prisma, type PrismaClient } from '@/lib/generated/prisma/client';
import { door, type Passage } from '@/lib/platform/database/door';
import type { Known } from './crowd';

const kinds = [
  'reads',
  'reads',
  'writes',
  'SQL error',
  'exception',
  'timeout',
  'timeout',
  'bare statement',
  'ended session',
] as const;
type Kind = (typeof kinds)[number];

export interface Report {
  leaks: string[];
  /** What happened, counted: `reads: committed`, `timeout: refused P2028` ... */
  happened: Record<string, number>;
  seconds: number;
}

interface Seen {
  role: string;
  org: string | null;
  uid: string | null;
}

const whoAmI = Prisma.sql`SELECT current_user::text AS role, current_setting('app.organization_id', true) AS org,
  current_setting('app.user_id', true) AS uid`;

/** `atOnce` members act at a time. */
export async function stress(
  prisma: PrismaClient,
  crowd: Known[],
  transactions: number,
  atOnce = 60,
): Promise<Report> {
  const report: Report = { leaks: [], happened: {}, seconds: 0 };
  const started = performance.now();
  let next = 0;
  const member = async () => {
    while (next < transactions) {
      const turn = next++;
      const kind = kinds[turn % kinds.length]!;
      const who = crowd[turn % crowd.length]!;
      const outcome = await act(prisma, who, kind, turn, report).then(
        () => 'committed',
        (error: unknown) => `refused ${codeOf(error)}`,
      );
      const line = `${kind}: ${outcome}`;
      report.happened[line] = (report.happened[line] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, member));
  report.seconds = (performance.now() - started) / 1000;
  return report;
}

async function act(prisma: PrismaClient, who: Known, kind: Kind, turn: number, { leaks }: Report) {
  if (kind === 'bare statement') return bare(prisma, leaks);
  const identity = kind === 'ended session' ? { ...who.identity, sessionId: randomUUID() } : who.identity;
  const passage: Passage = { identity };
  await door.run(passage, () =>
    prisma.$transaction(
      async (db) => {
        if (kind === 'ended session') leaks.push('a session that does not exist has entered');
        await compare(db, who, leaks);
        const files = await db.exchange.findMany({
          select: { organizationId: true, name: true, client: { select: { organizationId: true } } },
        });
        if (files.length !== who.files)
          leaks.push(`${who.role} finds ${files.length} files, not ${who.files}`);
        if (
          files.some((file) =>
            [file, file.client].some((row) => row.organizationId !== identity.organizationId),
          )
        )
          leaks.push('a row of another firm');
        if (kind === 'writes' && (who.role === 'admin' || who.role === 'coordinator'))
          await db.exchange.updateMany({
            where: { name: `File ${1 + (turn % 30)}` },
            data: { notes: who.userId },
          });
        if (kind === 'SQL error') await db.$queryRaw`SELECT 1 / (SELECT 0)`;
        if (kind === 'exception') throw new Error('thrown');
        if (kind === 'timeout') await dawdle(db, turn);
        await compare(db, who, leaks);
      },
      { maxWait: 60_000, timeout: kind === 'timeout' ? 20 + (turn % 60) : 30_000 },
    ),
  );
}

/** Operations of several statements each, so that the timeout falls within one. */
async function dawdle(db: Prisma.TransactionClient, turn: number) {
  if (turn % 2) await db.$queryRaw`SELECT pg_sleep(0.1)::text`;
  for (let round = 0; round < 20; round += 1) {
    await db.exchange.findMany({
      select: {
        name: true,
        client: { select: { displayName: true } },
        coordinator: { select: { user: { select: { displayName: true } } } },
      },
    });
  }
}

async function compare(db: Prisma.TransactionClient, who: Known, leaks: string[]) {
  const [seen] = await db.$queryRaw<Seen[]>(whoAmI);
  const right =
    seen?.role === `peak_${who.role}` && seen.org === who.identity.organizationId && seen.uid === who.userId;
  if (!right) leaks.push(`${who.role} ${who.userId} found ${JSON.stringify(seen)}`);
}

/** Outside a transaction there is no identity, and no table may be read. */
async function bare(prisma: PrismaClient, leaks: string[]) {
  const [seen] = await prisma.$queryRaw<Seen[]>(whoAmI);
  if (seen?.role !== 'peak_app' || seen.org || seen.uid) leaks.push(`outside: ${JSON.stringify(seen)}`);
  const rows = await prisma.exchange.findMany({ select: { id: true } });
  leaks.push(`outside: ${rows.length} files were read`);
}

function codeOf(error: unknown): string {
  const known = error as {
    code?: string;
    message?: string;
    meta?: { code?: string; driverAdapterError?: { cause?: { originalCode?: string } } };
  };
  const inner = known.meta?.driverAdapterError?.cause?.originalCode;
  return (
    [known.code, inner].filter(Boolean).join(' ') ||
    (known.message ?? String(error)).split('\n').at(-1)!.trim()
  );
}
