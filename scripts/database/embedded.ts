/** The embedded server of PEAK_HOME with its database, as `npm start` and `npm run db` use it. */
import { runningServer, startServer, type Server } from '../postgres/server';
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

/** Lends the owner's URL to `work`: of the running server when there is one, else of one started for that long. */
export async function withEmbedded<T>(home: string, work: (directUrl: string) => Promise<T>): Promise<T> {
  const running = runningServer(home);
  if (running) return work(running.url('peak_owner', DATABASE));
  const server = await startEmbedded(home);
  try {
    return await work(server.url('peak_owner', DATABASE));
  } finally {
    await server.stop();
  }
}
