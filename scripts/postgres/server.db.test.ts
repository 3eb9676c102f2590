import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pause } from '../processes';
import { removeHome, temporaryHome } from '../test/home';
import { livingPostmaster } from './postmaster';
import { runningServer, startServer, type Server } from './server';

let home: string;
let server: Server;
beforeAll(async () => {
  home = await temporaryHome('server');
  server = await startServer(home, { durable: false });
});
afterAll(() => removeHome(home));

async function ask(sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: server.url('postgres', 'postgres') });
  await client.connect();
  const { rows } = await client.query<{ answer: unknown }>(sql);
  await client.end();
  return rows[0]?.answer;
}

describe('the embedded server', () => {
  it('is PostgreSQL 18, sorts alike on every machine, and listens on this machine only', async () => {
    expect(await ask(`SELECT current_setting('server_version_num')::int / 10000 AS answer`)).toBe(18);
    expect(await ask(`SELECT current_setting('listen_addresses') AS answer`)).toBe('127.0.0.1');
    expect(await ask(`SELECT datlocale AS answer FROM pg_database WHERE datname = 'postgres'`)).toBe(
      'C.UTF-8',
    );
  });

  it('wants its password', async () => {
    const wrong = server.url('postgres', 'postgres').replace(/:[^:@]+@/, ':wrong@');
    await expect(new pg.Client({ connectionString: wrong }).connect()).rejects.toThrow(
      'password authentication failed',
    );
  });

  it('is found by a command beside it', () => {
    expect(runningServer(home)?.settings.port).toBe(server.settings.port);
  });

  it('comes back with its data after a hard kill, also when its number belongs to another process now', async () => {
    await ask(`CREATE TABLE kept AS SELECT 1031 AS answer`);
    await ask('CHECKPOINT');
    const { pid } = livingPostmaster(server.settings.folder)!;
    process.kill(pid, 'SIGKILL');
    await server.ended;
    expect(runningServer(home)).toBeUndefined();
    const file = path.join(server.settings.folder, 'postmaster.pid');
    writeFileSync(file, readFileSync(file, 'utf8').replace(String(pid), String(process.pid)));
    await pause(500); // the backends notice that their server is gone
    server = await startServer(home, { durable: false });
    expect(await ask('SELECT answer FROM kept')).toBe(1031);
  });

  it('is stopped and started again when a killed start left it running', async () => {
    const before = livingPostmaster(server.settings.folder)!.pid;
    server = await startServer(home, { durable: false });
    expect(livingPostmaster(server.settings.folder)!.pid).not.toBe(before);
    expect(await ask('SELECT answer FROM kept')).toBe(1031);
  });

  it('moves to another port when somebody took its own', async () => {
    await server.stop();
    const { port } = server.settings;
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    server = await startServer(home, { durable: false });
    expect(server.settings.port).not.toBe(port);
    expect(await ask('SELECT answer FROM kept')).toBe(1031);
    other.close();
  });
});
