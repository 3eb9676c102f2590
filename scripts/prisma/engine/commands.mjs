/** The engine's commands about the database itself: can-connect-to-database, create-database, drop-database. */
import pg from 'pg';
import { discreteConfig } from './database.mjs';
import { logError, logGreeting } from './log.mjs';

const codes = { '3D000': 'P1003', '28P01': 'P1000' };

/** Returns the exit code. */
export async function connectionCommand(command, url) {
  const config = discreteConfig(url);
  const name = pg.escapeIdentifier(config.database);
  const elsewhere = command === 'can-connect-to-database' ? {} : { database: 'postgres' };
  const client = new pg.Client({ ...config, ...elsewhere });
  try {
    await client.connect();
    if (command === 'create-database') await client.query(`CREATE DATABASE ${name}`);
    if (command === 'drop-database') await client.query(`DROP DATABASE IF EXISTS ${name}`);
    return 0;
  } catch (error) {
    logGreeting();
    logError(error.message, codes[error.code] ?? 'P1001');
    return 1;
  } finally {
    await client.end().catch(() => {});
  }
}
