/** Two connections that share the work, one for each core. */
import pg from 'pg';

const PER_SESSION = [
  "SET session_replication_role = 'replica'", // no trigger and no check of keys: the rows are made to fit
  "SET work_mem = '256MB'",
  "SET maintenance_work_mem = '512MB'",
  'SET max_parallel_maintenance_workers = 0',
  'SET jit = off',
  "SET TimeZone = 'UTC'",
];

export interface Crew {
  first: pg.Client;
  /** Runs the jobs, two at a time, in their order. */
  share(jobs: readonly ((client: pg.Client) => Promise<unknown>)[]): Promise<void>;
  end(): Promise<void>;
}

/** `url`: a superuser, on the database to fill. */
export async function hire(url: string): Promise<Crew> {
  const clients = [
    new pg.Client({ connectionString: url }),
    new pg.Client({ connectionString: url }),
  ] as const;
  for (const client of clients) {
    await client.connect();
    for (const setting of PER_SESSION) await client.query(setting);
  }
  return {
    first: clients[0],
    async share(jobs) {
      let next = 0;
      const work = async (client: pg.Client) => {
        while (next < jobs.length) await jobs[next++]!(client);
      };
      await Promise.all(clients.map(work));
    },
    end: async () => void (await Promise.all(clients.map((client) => client.end()))),
  };
}
