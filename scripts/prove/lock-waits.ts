/** Watches how long anybody waits for a table: the server itself says since when. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const LOOK_EVERY_MS = 2;

export async function watchLockWaits(
  url: string,
): Promise<{ stop(): Promise<{ longest: number; looks: number }> }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let stopped = false;
  const seen = { longest: 0, looks: 0 };
  const watching = (async () => {
    while (!stopped) {
      const { rows } = await client.query<{ waited: number | null }>(
        `SELECT extract(epoch FROM max(clock_timestamp() - waitstart))::float8 * 1000 AS waited
         FROM pg_locks WHERE locktype = 'relation' AND NOT granted`,
      );
      seen.longest = Math.max(seen.longest, rows[0]?.waited ?? 0);
      seen.looks += 1;
      await pause(LOOK_EVERY_MS);
    }
    await client.end();
  })();
  return {
    async stop() {
      stopped = true;
      await watching;
      return seen;
    },
  };
}
