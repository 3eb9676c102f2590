/** Writes down what stands today, for what is drawn over time; for the owner, every hour. */
import type pg from 'pg';

/**
 * One row for each firm and coordinator, on the day that `now` is in the firm's own zone. Safe to repeat: today's rows are
 * written anew. What stood on a day that was missed cannot be counted afterwards; that day stays missing.
 * Returns how many rows were written.
 */
export async function takeSnapshot(client: pg.ClientBase | pg.Pool, now: Date): Promise<number> {
  const { rows } = await client.query<{ written: number }>(
    'SELECT app.take_snapshots($1::timestamptz) AS written',
    [now.toISOString()],
  );
  return rows[0]?.written ?? 0;
}
