/**
 * Vitest's global setup of the database tests: one private server for the run, with a migrated template database. Each test
 * file takes its own copy with testDatabase(). docs/decisions/0005-test-databases-from-a-template.md
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { bootstrap } from '../database/bootstrap';
import { migrate } from '../database/migrate';
import { root } from '../files';
import { startServer } from '../postgres/server';

const TEMPLATE = 'peak_template';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connections to the template, of the superuser, the owner and the application. */
    database: { template: string; superuserUrl: string; ownerUrl: string; appUrl: string };
  }
}

export default async function setup(project: TestProject) {
  mkdirSync(path.join(root, '.data'), { recursive: true });
  const home = mkdtempSync(path.join(root, '.data', 'test-db-'));
  const server = await startServer(home, {
    durable: false,
    set: { max_connections: 200, autovacuum: 'off', max_wal_size: '2GB' },
  });
  const stop = async () => {
    await server.stop();
    rmSync(server.settings.folder, { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
  };
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
