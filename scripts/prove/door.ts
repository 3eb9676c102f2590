/**
 * npm run prove:door [-- --unguarded] [-- --transactions=N]
 * Proves under stress that no member ever meets another's identity or rows, and says what an entered transaction costs.
 * With --unguarded the guard of the pool is taken away, to show what it holds back.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '@/lib/generated/prisma/client';
import { asMember, connect } from '@/lib/platform/database/client';
import { bootstrap } from '../database/bootstrap';
import { migrate } from '../database/migrate';
import { startServer } from '../postgres/server';
import { pause } from '../processes';
import { gather, type Known } from './crowd';
import { stress, type Report } from './stress';
import { WatchedPool } from './watched-pool';

const CONNECTIONS = 20;

const { values: options } = parseArgs({
  options: {
    unguarded: { type: 'boolean', default: false },
    transactions: { type: 'string', default: '4000' },
  },
});

const say = (line = '') => process.stdout.write(`${line}\n`);

async function main() {
  const transactions = Number(options.transactions);
  if (!Number.isInteger(transactions) || transactions < 1)
    throw new Error('--transactions is a number above 0');
  const home = mkdtempSync(path.join(tmpdir(), 'peak-door-'));
  const server = await startServer(home, { durable: false });
  try {
    await bootstrap(server.url('postgres', 'postgres'), {
      database: 'peak',
      passwords: server.settings.passwords,
      ownerCreatesDatabases: true,
    });
    const ownerUrl = server.url('peak_owner', 'peak');
    await migrate(ownerUrl);
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    const crowd = await gather(owner);
    await owner.end();
    say(`${transactions} transactions of ${crowd.length} members on ${CONNECTIONS} connections`);
    const leaks = options.unguarded
      ? await unguarded(server.url('peak_app', 'peak'), crowd, transactions)
      : await guarded(server.url('peak_app', 'peak'), ownerUrl, crowd, transactions);
    process.exitCode = leaks === 0 || options.unguarded ? 0 : 1;
  } finally {
    // The pool says goodbye without waiting for the answer.
    await pause(200);
    await server.stop();
    rmSync(server.settings.folder, { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
  }
}

function tell({ happened, leaks, seconds }: Report): number {
  for (const [line, times] of Object.entries(happened).sort()) say(`  ${String(times).padStart(6)}  ${line}`);
  for (const leak of new Set(leaks)) say(`  LEAK    ${leak}`);
  say(`${leaks.length} leaks in ${seconds.toFixed(1)} s`);
  return leaks.length;
}

async function guarded(
  appUrl: string,
  ownerUrl: string,
  crowd: Known[],
  transactions: number,
): Promise<number> {
  const connection = connect(appUrl, CONNECTIONS);
  // The same client with the same prepared statements, for one that needs no door.
  const asOwner = connect(ownerUrl, 1);
  const bare = asOwner.prisma;
  try {
    const leaks = tell(await stress(connection.prisma, crowd, transactions));
    const admin = crowd.find(({ role }) => role === 'admin')!;
    const row = await bare.exchange.findFirstOrThrow({
      where: { organizationId: admin.identity.organizationId },
      select: { id: true, organizationId: true },
    });
    const lookup = { where: { organizationId_id: row }, select: { name: true } };
    const p50 = {
      lookup: await median(() => bare.exchange.findUnique(lookup)),
      entered: await median(() =>
        asMember(admin.identity, (db) => db.exchange.findUnique(lookup), connection),
      ),
    };
    say(
      `p50: a bare primary-key lookup ${p50.lookup.toFixed(2)} ms, the same in an entered transaction ${p50.entered.toFixed(2)} ms`,
    );
    return leaks;
  } finally {
    await asOwner.close();
    await connection.close();
  }
}

async function unguarded(appUrl: string, crowd: Known[], transactions: number): Promise<number> {
  const pool = new WatchedPool({ connectionString: appUrl, max: CONNECTIONS });
  pool.on('error', () => undefined);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  try {
    const leaks = tell(await stress(prisma, crowd, transactions));
    say(
      `without the guard ${pool.late} statements came after the end of their transaction, ${pool.lateInAnothers} of them in somebody else's`,
    );
    return leaks;
  } finally {
    await prisma.$disconnect();
    await pool.end();
  }
}

/** Milliseconds of one run in the middle, after a warm-up. */
async function median(run: () => Promise<unknown>, runs = 500): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < runs + 50; n += 1) {
    const started = performance.now();
    await run();
    if (n >= 50) times.push(performance.now() - started);
  }
  return times.sort((one, other) => one - other)[Math.floor(runs / 2)]!;
}

await main();
