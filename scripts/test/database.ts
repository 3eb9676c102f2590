/** A database of its own for a test file, copied from the migrated template in some tens of milliseconds. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { closeDatabase } from '../database/bootstrap';

export interface TestDatabase {
  name: string;
  /** The owner of the tables: migrations, imports, demo data. Row-level security does not hold it. */
  ownerUrl: string;
  /** The application's restricted login role. */
  appUrl: string;
  /** Connected as the owner, for arranging rows and looking at the truth. */
  owner: pg.Client;
  /** Ends every connection to it and removes it. Call it in afterAll. */
  drop(): Promise<void>;
}

export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('database');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(server.superuserUrl, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${server.template} OWNER peak_owner`);
    await closeDatabase(client, name);
  });
  const here = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const owner = new pg.Client({ connectionString: here(server.ownerUrl) });
  await owner.connect();
  return {
    name,
    ownerUrl: here(server.ownerUrl),
    appUrl: here(server.appUrl),
    owner,
    drop: async () => {
      await owner.end();
      await asSuperuser(server.superuserUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

async function asSuperuser(url: string, work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
