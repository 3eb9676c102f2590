/** The server of the demo data and the benchmark: one of its own, never the application's. */
import path from 'node:path';
import { bootstrap } from '../database/bootstrap';
import { migrate } from '../database/migrate';
import { peakHome } from '../home';
import { startServer, type Server } from '../postgres/server';
import { takeLock } from '../start/lock';
import { mkdirSync } from 'node:fs';

/** `bench` in PEAK_HOME, or BENCH_HOME: 15 GB at 100,000 exchanges. */
export const benchHome = () => path.resolve(process.env.BENCH_HOME || path.join(peakHome(), 'bench'));

/** The defaults of PostgreSQL 18 but for these. The data is made again if the machine stops, so nothing waits for the disk. */
const settings = {
  load: {
    shared_buffers: '1GB',
    max_wal_size: '16GB',
    checkpoint_timeout: '30min',
    autovacuum: 'off',
    wal_level: 'minimal',
    max_wal_senders: 0,
  },
  measure: { shared_buffers: '2GB', max_connections: 200, max_wal_size: '4GB', checkpoint_timeout: '30min' },
};

/** Starts it for one purpose and stops it afterwards. Throws when another command uses it. */
export async function withBenchServer<T>(
  purpose: keyof typeof settings,
  work: (server: Server) => Promise<T>,
): Promise<T> {
  const home = benchHome();
  mkdirSync(home, { recursive: true });
  const lock = await takeLock(home);
  try {
    const server = await startServer(home, { durable: false, set: settings[purpose] });
    try {
      return await work(server);
    } finally {
      lock.stopping();
      await server.stop();
    }
  } finally {
    lock.release();
  }
}

/** Makes roles and database where they are missing, and brings the database to the state of this code. */
export async function readyDatabase(server: Server, database: string): Promise<void> {
  await bootstrap(server.url('postgres', 'postgres'), { database, passwords: server.settings.passwords });
  await migrate(server.url('peak_owner', database));
}
