/** Connections of the owner of the tables, for workers: row-level security does not hold them. */
import pg from 'pg';
import { log } from '../log';

export function ownerPool(directUrl: string, size = 10): pg.Pool {
  const pool = new pg.Pool({ connectionString: directUrl, max: size, application_name: 'peak1031 worker' });
  const lost = ({ message }: Error) => log.warn({ reason: message }, 'database connection lost');
  pool.on('error', lost);
  // Also one that is lent out: a worker must not end over it.
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}

/** Runs `work` in one transaction on one connection; all or nothing. */
export async function transaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((reason: Error) => (broken = reason));
    throw error;
  } finally {
    client.release(broken);
  }
}
