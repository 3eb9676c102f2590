/** The embedded server of PEAK_HOME with its database, as `npm start` and `npm run db` use it. */
import { runningServer, startServer, type Server } from '../postgres/server';
import { takeLock } from '../start/lock';
import { bootstrap } from './bootstrap';

export const DATABASE = 'peak1031';

export async function startEmbedded(home: string, durable = true): Promise<Server> {
  const server = await startServer(home, { durable });
  try {
    await bootstrap(server.url('postgres', 'postgres'), {
      database: DATABASE,
      passwords: server.settings.passwords,
      // For the shadow database of `npm run db -- migrate diff`.
      ownerCreatesDatabases: true,
    });
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Lends the server to `work`: the running one when there is one, else one started for that long. */
export async function withServer<T>(home: string, work: (server: Server) => Promise<T>): Promise<T> {
  const running = runningServer(home);
  if (running) return work(running);
  const lock = await takeLock(home);
  try {
    const server = await startEmbedded(home);
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

/** The same, for what only needs the owner's connection. */
export const withEmbedded = <T>(home: string, work: (directUrl: string) => Promise<T>): Promise<T> =>
  withServer(home, (server) => work(server.url('peak_owner', DATABASE)));
