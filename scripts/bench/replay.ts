/** The application's statements as a plain connection sends them, in a member's role: the database's own share of the time. */
import pg from 'pg';
import type { Known } from './sample';
import type { Sent } from './recorded';
import type { Site } from './site';

export interface Replay {
  client: pg.Client;
  /** Sends them one after the other; returns the milliseconds they took together. */
  run(statements: readonly Sent[]): Promise<number>;
  end(): Promise<void>;
}

/** A transaction opened as that member, on the application's own login. */
export async function replayAs(site: Site, { identity }: Known): Promise<Replay> {
  const client = new pg.Client({ connectionString: site.appUrl });
  await client.connect();
  await client.query(`BEGIN; SELECT app.enter('${identity.sessionId}', '${identity.organizationId}')`);
  return {
    client,
    run: (statements) => timed(client, statements),
    end: async () => {
      await client.query('ROLLBACK');
      await client.end();
    },
  };
}

/** Each is prepared on its first time, under a name of its own. */
export async function timed(client: pg.Client, statements: readonly Sent[]): Promise<number> {
  const began = performance.now();
  for (const [index, { text, values }] of statements.entries()) {
    await client.query({ name: `replay_${index}_${text.length}`, text, values });
  }
  return performance.now() - began;
}
