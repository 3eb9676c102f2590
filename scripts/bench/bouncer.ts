/** PgBouncer in transaction mode, if this machine has one: started for a while on a port of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { freePort } from '../postgres/port';
import { serverUser } from '../postgres/user';
import { pause } from '../processes';

export interface Bouncer {
  program: string;
  version: string;
  /** From 1.21 on it carries prepared statements through a transaction pool. */
  keepsNames: boolean;
}

export function findBouncer(): Bouncer | undefined {
  for (const program of ['pgbouncer', '/usr/sbin/pgbouncer']) {
    const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    const [, major, minor] = /PgBouncer (\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
    if (major) {
      const keepsNames = Number(major) > 1 || Number(minor) >= 21;
      return { program, version: `${major}.${minor}`, keepsNames };
    }
  }
  return undefined;
}

/** `work` gets the address through which to reach the database of `url`. */
export async function withBouncer<T>(
  { program, keepsNames }: Bouncer,
  url: string,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const user = serverUser(); // it refuses to run as root, as PostgreSQL does
  const folder = mkdtempSync('/var/tmp/peak-bouncer-');
  const to = new URL(url);
  const port = await freePort();
  const write = (name: string, text: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, text, { mode: 0o600 });
    if (user) chownSync(file, user.uid, user.gid);
    return file;
  };
  const users = write('users.txt', `"${to.username}" "${decodeURIComponent(to.password)}"\n`);
  const settings = write('pgbouncer.ini', configuration(to, port, users, keepsNames));
  if (user) chownSync(folder, user.uid, user.gid);
  const child = spawn(program, ['-q', settings], { ...user, cwd: '/', stdio: 'ignore' });
  const through = Object.assign(new URL(url), { port: String(port) }).href;
  try {
    await answers(through);
    return await work(through);
  } finally {
    child.kill('SIGINT');
    await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(null)));
    rmSync(folder, { recursive: true, force: true });
  }
}

function configuration(to: URL, port: number, users: string, keepsNames: boolean): string {
  const settings = {
    listen_addr: '127.0.0.1',
    listen_port: port,
    unix_socket_dir: '',
    auth_type: 'scram-sha-256',
    auth_file: users,
    pool_mode: 'transaction',
    default_pool_size: 20,
    max_client_conn: 500,
    ignore_startup_parameters: 'extra_float_digits',
    ...(keepsNames && { max_prepared_statements: 500 }),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  return `[databases]\n* = host=${to.hostname} port=${to.port}\n\n[pgbouncer]\n${lines.join('\n')}\n`;
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (tries > 50) throw new Error('PgBouncer does not answer', { cause: error });
      await pause(100);
    }
  }
}
