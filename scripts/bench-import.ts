/**
 * npm run bench:import [-- --rows 10000] [--at-once 100]
 * Imports an invented matter list into a new firm, as the page and its worker do, in a database of its own that is removed
 * afterwards; beside it the same rows put into plain tables at once.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { enter, type Scope } from '@/lib/access/scope';
import { checkRun } from '@/lib/imports/check-run';
import { confirmRun, mapRun } from '@/lib/imports/commands';
import { getRun, progressOf, proposedMapping } from '@/lib/imports/queries';
import { receive } from '@/lib/imports/receive';
import { AT_ONCE } from '@/lib/imports/batches';
import { writeRun } from '@/lib/imports/write-run';
import { connect } from '@/lib/platform/database/client';
import { matterListOf } from './bench/import/matter-list';
import { plainCopy } from './bench/import/plain-copy';
import { bootstrap } from './database/bootstrap';
import { migrate } from './database/migrate';
import { addMember, createFirm, openSession } from './firm/firm';
import { startServer } from './postgres/server';
import { removeHome, temporaryHome } from './test/home';

const TARGET_SECONDS = 60;
const say = (line: string) => process.stdout.write(`${line}\n`);

async function main() {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '10000' },
      'at-once': { type: 'string', default: String(AT_ONCE) },
    },
  });
  const rows = Number(values.rows);
  const home = await temporaryHome('bench-import');
  // As npm start runs it: safe against a loss of power.
  const server = await startServer(home, { set: { max_wal_size: '2GB' } });
  try {
    await bootstrap(server.url('postgres', 'postgres'), {
      database: 'import',
      passwords: server.settings.passwords,
    });
    await migrate(server.url('peak_owner', 'import'));
    const owner = new pg.Client({ connectionString: server.url('peak_owner', 'import') });
    await owner.connect();
    try {
      await measure(owner, server.url('peak_app', 'import'), rows, Number(values['at-once']));
    } finally {
      await owner.end();
    }
  } finally {
    await server.stop();
    await removeHome(home);
  }
}

async function measure(owner: pg.Client, appUrl: string, length: number, atOnce: number) {
  const firm = await createFirm(owner, { name: 'Bench', slug: 'bench', timeZone: 'America/Chicago' });
  const person = { firstName: 'Bench', lastName: 'Bench', password: 'not used' };
  const adminId = await addMember(owner, firm, {
    ...person,
    email: 'admin@bench.example.com',
    role: 'admin',
  });
  const coordinators = ['one', 'two', 'three'].map((name) => `${name}@bench.example.com`);
  for (const email of coordinators) await addMember(owner, firm, { ...person, email, role: 'coordinator' });
  const identity = await openSession(owner, firm, adminId);
  const app = connect(appUrl, 4);
  try {
    const act = <T>(work: (scope: Scope) => Promise<T>) => enter(identity, work, app);
    const today = await act(async (scope) => scope.today);
    const bytes = new TextEncoder().encode(matterListOf(length, today, coordinators));
    const whole = stopwatch();
    const id = await receive(act, { kind: 'matters', name: 'bench.csv' }, bytes);
    say(`${length} records, ${(bytes.length / 1e6).toFixed(1)} MB: received in ${whole().toFixed(1)} s`);
    const check = stopwatch();
    await act(async (scope) => {
      const { mapping } = await proposedMapping(scope, await getRun(scope, id));
      await mapRun(scope, { id, mapping });
    });
    await checkRun(act, id);
    say(`checked in ${check().toFixed(1)} s`);
    const write = stopwatch();
    const cpu = process.cpuUsage();
    await act((scope) => confirmRun(scope, { id, duplicates: 'skip' }));
    await writeRun(act, id, { atOnce });
    const seconds = write();
    const { counts } = await act((scope) => progressOf(scope, { id }));
    if (counts.imported !== length)
      throw new Error(`only ${counts.imported} imported, ${counts.rejected} rejected`);
    const target = (TARGET_SECONDS * length) / 10_000;
    const { user, system } = process.cpuUsage(cpu);
    say(
      `written in ${seconds.toFixed(1)} s, ${Math.round(length / seconds)} matters a second, ${atOnce} in a transaction on two lanes`,
    );
    say(
      `of which this process computed for ${((user + system) / 1e6).toFixed(1)} s; the rest is the database's`,
    );
    say(
      `from file to end ${whole().toFixed(1)} s; target at most ${target.toFixed(0)} s: ${whole() <= target ? 'met' : 'missed'}`,
    );
    const all = await plainCopy(owner);
    const exchanges = await plainCopy(owner, ['exchanges']);
    say(
      `the same ${all.rows} rows of six tables into plain ones: ${all.seconds.toFixed(1)} s (${(seconds / all.seconds).toFixed(1)} x)`,
    );
    say(
      `the ${exchanges.rows} exchanges alone: ${exchanges.seconds.toFixed(2)} s (${(seconds / exchanges.seconds).toFixed(0)} x)`,
    );
  } finally {
    await app.close();
  }
}

function stopwatch() {
  const began = performance.now();
  return () => (performance.now() - began) / 1000;
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
