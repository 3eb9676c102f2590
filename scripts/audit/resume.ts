/**
 * npm run audit:resume, once after a database was restored from a dump into another cluster, whose transaction ids begin anew.
 * Passes them by until those that the audit knows, so that sealing goes on where it ended. Changes nothing else.
 */
import { withEmbedded } from '../database/embedded';
import { reach } from '../database/reach';
import { peakHome } from '../home';

/** Ids passed in one call; some hundred thousand a second. */
const STEP = 500_000n;

async function resume(url: string): Promise<void> {
  const client = await reach(url, 'DIRECT_URL');
  try {
    const { rows } = await client.query<{ known: string; now: string }>(
      `SELECT greatest(coalesce((SELECT max(txid::text::numeric) + 1 FROM audit_logs), 0),
          coalesce((SELECT max(to_txid::text::numeric) FROM audit_blocks), 0))::text AS known,
        pg_current_xact_id()::text AS now`,
    );
    const known = BigInt(rows[0]!.known);
    let now = BigInt(rows[0]!.now);
    if (now >= known) return console.log('Nothing to pass: transaction ids are beyond those of the audit.');
    while (now < known) {
      const target = now + STEP < known ? now + STEP : known;
      // A DO takes no parameters; these are digits.
      await client.query(
        `DO $$ BEGIN WHILE pg_current_xact_id() < '${target}' LOOP COMMIT; END LOOP; END $$`,
      );
      now = target;
      console.log(`${now} of ${known}`);
    }
    console.log('Done. The next minute seals what waits; npm run audit:verify compares everything.');
  } finally {
    await client.end();
  }
}

const { DIRECT_URL } = process.env;
(DIRECT_URL ? resume(DIRECT_URL) : withEmbedded(peakHome(), resume)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
