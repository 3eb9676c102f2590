/**
 * npm run prove:partitions [-- --writers=8] [-- --pause=0] [-- --years=1]
 * Attaches partitions of exchanges and messages while people write to both and to tasks, and says how long anybody waited.
 * Each of the writers rests that many milliseconds after a transaction. Fails when a write failed, or waited 100 ms or more
 * for a table.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { clock } from '@/lib/platform/clock';
import { ensurePartitions, missingPartitions, type Attached } from '@/lib/platform/database/partitions';
import { bootstrap } from '../database/bootstrap';
import { migrate } from '../database/migrate';
import { startServer } from '../postgres/server';
import { pause } from '../processes';
import { gather } from './crowd';
import { watchLockWaits } from './lock-waits';
import { startWriting } from './writers';

const LONGEST_WAIT_MS = 100;
const WARM_UP_MS = 1_000;

const { values } = parseArgs({
  options: {
    writers: { type: 'string', default: '8' },
    pause: { type: 'string', default: '0' },
    years: { type: 'string', default: '1' },
  },
});
const options = {
  writers: whole('writers', 1, 64),
  pauseMs: whole('pause', 0, 10_000),
  years: whole('years', 1, 20),
};

function whole(name: keyof typeof values, least: number, most: number): number {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`--${name} is a whole number from ${least} to ${most}`);
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const ms = (value = 0) => `${value.toFixed(1)} ms`;
/** So many months from now. */
function ahead(months: number): Date {
  const then = new Date(clock.now());
  then.setUTCMonth(then.getUTCMonth() + months, 1);
  return then;
}
const sorted = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other);

async function main() {
  const home = mkdtempSync(path.join(tmpdir(), 'peak-partitions-'));
  // Durable, as in production: a commit holds its locks until the disk has it.
  const server = await startServer(home, { durable: true });
  try {
    await bootstrap(server.url('postgres', 'postgres'), {
      database: 'peak',
      passwords: server.settings.passwords,
    });
    const ownerUrl = server.url('peak_owner', 'peak');
    await migrate(ownerUrl);
    process.exitCode = (await prove(ownerUrl, server.url('peak_app', 'peak'))) ? 0 : 1;
  } finally {
    await server.stop();
    rmSync(server.settings.folder, { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
  }
}

async function prove(ownerUrl: string, appUrl: string): Promise<boolean> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await gather(owner);
  // Beside something real: the same work when nobody writes.
  const alone = sorted((await ensurePartitions(owner, ahead(3))).map((partition) => partition.ms));
  const later = ahead(3 + 12 * options.years);
  const asked = (await missingPartitions(owner, later)).length;
  const rest = options.pauseMs ? `resting ${options.pauseMs} ms after each transaction` : 'without a pause';
  say(`${asked} partitions, while ${options.writers} people write ${rest}`);

  const writing = await startWriting(owner, appUrl, options);
  const watch = await watchLockWaits(ownerUrl);
  let made: Attached[] = [];
  const started = performance.now();
  try {
    await pause(WARM_UP_MS);
    made = await ensurePartitions(owner, later);
  } catch (error) {
    say(`  ${(error as Error).message}`);
  }
  const seconds = (performance.now() - started - WARM_UP_MS) / 1000;
  const { longest, looks } = await watch.stop();
  const { commits, times, errors } = await writing.stop();
  const left = (await missingPartitions(owner, later)).length;
  await owner.end();

  const tries = sorted(made.map((partition) => partition.tries));
  const took = sorted(made.map((partition) => partition.ms));
  const statements = sorted(times);
  const middle = (of: readonly number[]) => of[Math.floor(of.length / 2)];
  say(`  attaching, alone       ${ms(middle(alone))} in the middle, ${ms(alone.at(-1))} at most`);
  say(`  attached               ${asked - left} in ${seconds.toFixed(1)} s`);
  say(`  tries for each         ${middle(tries) ?? '-'} in the middle, ${tries.at(-1) ?? '-'} at most`);
  say(`  the try that succeeded ${ms(middle(took))} in the middle, ${ms(took.at(-1))} at most`);
  say(`  transactions meanwhile ${commits}, of ${statements.length} statements`);
  say(`  a statement took       ${ms(middle(statements))} in the middle, ${ms(statements.at(-1))} at most`);
  say(`  longest wait for a table, in ${looks} looks: ${ms(longest)}`);
  say(`  writes that failed     ${errors.length}`);
  for (const error of new Set(errors)) say(`    ${error}`);
  return left === 0 && errors.length === 0 && longest < LONGEST_WAIT_MS;
}

await main();
