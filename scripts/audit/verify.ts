/**
 * npm run audit:verify [-- --organization SLUG]
 *
 * Reads the audit of every firm from its first block and compares it with its seals and with the heads file. Names the first
 * bad block of each chain. Exit code 0 when everything is intact; 1 when something is not, or could not be compared.
 */
import { parseArgs } from 'node:util';
import { headsFile, readHeads, type HeadsRead } from '@/lib/audit/heads';
import { isIntact, verifyAudit } from '@/lib/audit/verify';
import { withEmbedded } from '../database/embedded';
import { reach } from '../database/reach';
import { peakHome } from '../home';
import { lineOf } from './words';

async function verify(url: string, file: string, only?: string): Promise<boolean> {
  // Before the snapshot: a head is written after its block, so that every head read has its block in the snapshot.
  const heads = readHeads(file);
  const client = await reach(url, 'DIRECT_URL');
  try {
    const started = performance.now();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const report = await verifyAudit(client, heads?.heads, only);
    if (report.chains.length === 0) throw new Error(`There is no organization "${only}".`);
    for (const chain of report.chains) console.log(lineOf(chain));
    for (const guard of report.guards) console.log(`NOT GUARDED: ${guard}`);
    const blocks = report.chains.reduce((sum, chain) => sum + chain.blocks, 0);
    const compared = tellHeads(file, heads, blocks);
    console.log(`Read in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
    return isIntact(report) && compared;
  } finally {
    await client.end();
  }
}

/** Without the file a chain whose end was cut off looks like a shorter one. */
function tellHeads(file: string, heads: HeadsRead | undefined, blocks: number): boolean {
  if (heads?.unreadable) console.log(`${heads.unreadable} lines of ${file} could not be read.`);
  if (heads || blocks === 0) return true;
  console.log(
    `NOT COMPARED: there is no heads file at ${file}, so that an end cut off would not be seen. AUDIT_HEADS says where it is.`,
  );
  return false;
}

async function main() {
  const { values } = parseArgs({ options: { organization: { type: 'string' } } });
  const home = peakHome();
  const run = (url: string) => verify(url, headsFile(home), values.organization);
  const { DIRECT_URL } = process.env;
  process.exitCode = (await (DIRECT_URL ? run(DIRECT_URL) : withEmbedded(home, run))) ? 0 : 1;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
