/**
 * Vitest's global setup of the database tests: one private server for the run, with a migrated template database. Each test
 * file takes its own copy with testDatabase(). docs/decisions/0005-test-databases-from-a-template.md
 */
import type { TestProject } from 'vitest/node';
import { bootstrap } from '../database/bootstrap';
import { migrate } from '../database/migrate';
import { startServer } from '../postgres/server';
import { removeHome, temporaryHome } from './home';

const TEMPLATE = 'peak_template';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connections to the template, of the superuser, the owner and the application. */
    database: { template: string; superuserUrl: string; ownerUrl: string; appUrl: string };
  }
}

export default async function setup(project: TestProject) {
  const home = await temporaryHome('database');
  const server = await startServer(home, {
    durable: false,
    set: { max_connections: 200, autovacuum: 'off', max_wal_size: '2GB' },
  });
  const stop = () => removeHome(home);
  try {
    await bootstrap(server.url('postgres', 'postgres'), {
      database: TEMPLATE,
      passwords: server.settings.passwords,
      ownerCreatesDatabases: true,
    });
    await migrate(server.url('peak_owner', TEMPLATE));
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('database', {
    template: TEMPLATE,
    superuserUrl: server.url('postgres', 'postgres'),
    ownerUrl: server.url('peak_owner', TEMPLATE),
    appUrl: server.url('peak_app', TEMPLATE),
  });
  return stop;
}
