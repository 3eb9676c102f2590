/**
 * npm run import -- FILE.csv --organization SLUG [--as EMAIL] [--rejects FILE] [--json]
 *
 * Reads a firm's matter list; docs/import.md describes file, rejects and report. Works as an admin of the firm (the first
 * one, or the one named by --as), through the same door as everybody. Ctrl-C stops after the current row; repeating the
 * command goes on from there. Exit code 0 when the file was imported, rejects included; 1 when it could not be.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { enter } from '@/lib/access/scope';
import { checkFile } from '@/lib/imports/matters/check';
import { exchangeEnd } from '@/lib/imports/matters/exchange-end';
import { importMatters } from '@/lib/imports/matters/import';
import { readMatterFile } from '@/lib/imports/matters/read';
import { writeRejects } from '@/lib/imports/matters/rejects';
import { importReport } from '@/lib/imports/matters/report';
import { writeReport } from '@/lib/imports/matters/write-report';
import { connect } from '@/lib/platform/database/client';
import { withConnections, type Connections } from './database/connections';
import { asAdmin } from './firm/as-admin';
import { peakHome } from './home';

const USAGE = 'npm run import -- FILE.csv --organization SLUG [--as EMAIL] [--rejects FILE] [--json]';

interface Request {
  file: string;
  organization: string;
  as?: string;
  rejects: string;
  json: boolean;
}

function readRequest(home: string): Request {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      organization: { type: 'string' },
      as: { type: 'string' },
      rejects: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0 || !values.organization) throw new Error(`Usage: ${USAGE}`);
  const rejects = values.rejects ?? path.join(home, 'imports', `${path.basename(file, '.csv')}.rejects.csv`);
  return { file, organization: values.organization, as: values.as, rejects, json: values.json };
}

async function run(request: Request, { ownerUrl, appUrl }: Connections): Promise<void> {
  const read = readMatterFile(readFileSync(request.file));
  if (!read.ok) throw new Error(`${request.file} was not imported. ${read.problem.message}`);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const app = connect(appUrl, 2);
  try {
    await asAdmin(ownerUrl, request, async (identity) => {
      const today = await enter(identity, async (scope) => scope.today, app);
      const checked = checkFile(read.file, today, exchangeEnd);
      const result = await importMatters((work) => enter(identity, work, app), checked, {
        signal: stop.signal,
        onProgress: (done, of) => console.error(`  ${done} of ${of}`),
      });
      report(request, result);
    });
  } finally {
    await app.close();
  }
}

function report(
  { rejects, json }: Request,
  { checked, outcome, cancelled }: Awaited<ReturnType<typeof importMatters>>,
): void {
  const written = importReport(checked, outcome);
  if (checked.rejects.length > 0) {
    // Names, addresses and amounts of clients: for the person who imports alone.
    mkdirSync(path.dirname(rejects), { recursive: true, mode: 0o700 });
    writeFileSync(rejects, writeRejects(checked.file, checked.rejects), { mode: 0o600 });
    console.error(`Rejected records: ${rejects}`);
  }
  if (cancelled) console.error('Stopped before the end. Run the same command again to go on.');
  console.log(json ? JSON.stringify(written, null, 2) : writeReport(written));
  if (cancelled) process.exitCode = 130;
}

async function main() {
  const home = peakHome();
  const request = readRequest(home);
  await withConnections(home, (connections) => run(request, connections));
}

main().catch((error: Error & { code?: string }) => {
  const missing = error.code === 'ENOENT' ? 'There is no such file. ' : '';
  console.error(`${missing}${error.message}`);
  process.exitCode = 1;
});
