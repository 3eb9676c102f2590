/**
 * npm run bench:import [-- --rows 10000] [--at-once 100]
 * Imports an invented matter list into a new firm, in a database of its own that is removed afterwards, beside the same rows
 * put into plain tables at once.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { enter } from '@/lib/access/scope';
import { checkFile } from '@/lib/imports/matters/check';
import { exchangeEnd } from '@/lib/imports/matters/exchange-end';
import { importMatters } from '@/lib/imports/matters/import';
import { readMatterFile } from '@/lib/imports/matters/read';
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
    options: { rows: { type: 'string', default: '10000' }, 'at-once': { type: 'string', default: '100' } },
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
  const app = connect(appUrl, 2);
  try {
    const today = await enter(identity, async (scope) => scope.today, app);
    const bytes = new TextEncoder().encode(matterListOf(length, today, coordinators));
    const read = stopwatch();
    const file = readMatterFile(bytes);
    if (!file.ok) throw new Error(file.problem.message);
    const checked = checkFile(file.file, today, exchangeEnd);
    say(
      `${length} records, ${(bytes.length / 1e6).toFixed(1)} MB: read and checked in ${read().toFixed(1)} s`,
    );
    const write = stopwatch();
    const { outcome, checked: after } = await importMatters((work) => enter(identity, work, app), checked, {
      atOnce,
    });
    const seconds = write();
    if (outcome.imported !== length)
      throw new Error(
        `only ${outcome.imported} imported: ${after.rejects[0]?.column} ${after.rejects[0]?.reason}`,
      );
    say(
      `imported in ${seconds.toFixed(1)} s, ${Math.round(length / seconds)} matters a second, ${atOnce} in a transaction; target at most ${((TARGET_SECONDS * length) / 10_000).toFixed(0)} s: ${seconds <= (TARGET_SECONDS * length) / 10_000 ? 'met' : 'missed'}`,
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
