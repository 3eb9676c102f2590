/** A database that `npm run demo-data` filled, brought to the state of this code. */
import pg from 'pg';
import { filledWith } from '../demo-data/filled';
import { readyDatabase } from '../demo-data/server';
import { databaseOf } from '../demo-data/sizes';
import type { Server } from '../postgres/server';
import { openSite } from './site';

export async function filledSite(server: Server, exchanges: number) {
  const database = databaseOf(exchanges);
  const client = new pg.Client({ connectionString: server.url('postgres', 'postgres') });
  await client.connect();
  const filled = await filledWith(client, database).finally(() => client.end());
  if (!filled) {
    const organizations = Math.max(1, Math.round(exchanges / 500));
    throw new Error(
      `${database} is not filled: npm run demo-data -- --organizations ${organizations} --exchanges ${exchanges}`,
    );
  }
  await readyDatabase(server, database);
  return openSite(server, database, filled);
}
