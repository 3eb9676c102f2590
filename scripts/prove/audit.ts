/**
 * npm run prove:audit [-- --tamperings=N] [-- --transactions=N]
 * Proves that no tampering with the audit stays hidden, and that nothing is called tampering which is none: writes a history
 * of many at once, sealed and verified all the while, then tampers with it in every way an owner of the database could.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { headsFile, readHeads } from '@/lib/audit/heads';
import { bootstrap } from '../database/bootstrap';
import { migrate } from '../database/migrate';
import { startServer } from '../postgres/server';
import { pause } from '../processes';
import { connected, faultsOf, makeHistory, verifyNow, type Place } from './audit/history';
import { tamperAndVerify, type Tally } from './audit/tally';
import { gather } from './crowd';

const { values: options } = parseArgs({
  options: {
    tamperings: { type: 'string', default: '1000' },
    transactions: { type: 'string', default: '1500' },
  },
});

const say = (line = '') => process.stdout.write(`${line}\n`);

function given(name: keyof typeof options): number {
  const number = Number(options[name]);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} is a number above 0`);
  return number;
}

async function main() {
  const [transactions, times] = [given('transactions'), given('tamperings')];
  const home = mkdtempSync(path.join(tmpdir(), 'peak-audit-'));
  const server = await startServer(home, { durable: false });
  try {
    await bootstrap(server.url('postgres', 'postgres'), {
      database: 'peak',
      passwords: server.settings.passwords,
      ownerCreatesDatabases: true,
    });
    const place: Place = {
      ownerUrl: server.url('peak_owner', 'peak'),
      appUrl: server.url('peak_app', 'peak'),
      heads: headsFile(home, ''),
    };
    await migrate(place.ownerUrl);
    const clean = await history(place, transactions);
    const missed = await tamper(place, server.url('postgres', 'peak'), times);
    process.exitCode = clean && missed === 0 ? 0 : 1;
  } finally {
    await pause(200);
    await server.stop();
    rmSync(server.settings.folder, { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
  }
}

async function history(place: Place, transactions: number): Promise<boolean> {
  const started = performance.now();
  const crowd = await connected(place.ownerUrl, gather);
  const { written, late, rolledBack, verified, alarms } = await makeHistory(place, crowd, transactions);
  const end = await connected(place.ownerUrl, (client) => verifyNow(client, place.heads));
  const all = [...alarms, ...faultsOf(end)];
  const sum = (what: 'blocks' | 'entries' | 'unsealed') =>
    end.chains.reduce((total, chain) => total + chain[what], 0);
  say(
    `${written} transactions of 6 writers at once, ${late} of them late, ${rolledBack} taken back, in ${seconds(started)}`,
  );
  say(
    `${end.chains.length} chains, ${sum('blocks')} blocks, ${sum('entries')} entries, ${sum('unsealed')} not sealed`,
  );
  say(`verified ${verified + 1} times meanwhile and after: ${all.length} false alarms`);
  for (const alarm of all.slice(0, 20)) say(`  ${alarm}`);
  return all.length === 0;
}

async function tamper(place: Place, superuserUrl: string, times: number): Promise<number> {
  const started = performance.now();
  const heads = readHeads(place.heads)?.heads ?? [];
  const tally = await connected(superuserUrl, (client) => tamperAndVerify(client, heads, times));
  say();
  tell(tally);
  say(
    `${times} tamperings, each verified whole, in ${seconds(started)}: ${tally.missed.length} missed or misplaced`,
  );
  for (const miss of tally.missed.slice(0, 20)) say(`  ${miss}`);
  return tally.missed.length;
}

function tell({ lines }: Tally) {
  const row = (...cells: (string | number)[]) =>
    say(cells.map((cell, n) => (n ? String(cell).padStart(18) : String(cell).padEnd(28))).join(''));
  row('', 'tried', 'found', 'right block named');
  for (const [kind, { tried, found, named }] of Object.entries(lines)) row(kind, tried, found, named);
}

const seconds = (started: number) => `${((performance.now() - started) / 1000).toFixed(1)} s`;

await main();
