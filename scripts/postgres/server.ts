/** The embedded PostgreSQL: one server per PEAK_HOME, on a port of its own, reachable from this machine only. */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pause } from '../processes';
import { findBinaries } from './binaries';
import { chooseDataFolder, initialize } from './initialize';
import { freePort, portIsFree } from './port';
import { livingPostmaster, stopPostmaster } from './postmaster';
import { newPasswords, readSettings, writeSettings, type ServerSettings } from './settings';
import { serverUser } from './user';

export type LoginRole = keyof ServerSettings['passwords'];

export interface Server {
  settings: ServerSettings;
  url(role: LoginRole, database?: string): string;
  /** Resolves when the server ends, whoever ended it; never when it was adopted. */
  ended: Promise<void>;
  /** Fast shutdown; returns when it is down. */
  stop(): Promise<void>;
}

interface Options {
  /** Test servers trade safety against power loss for speed. */
  durable?: boolean;
  /** Further settings of postgresql.conf. */
  set?: Record<string, string | number>;
}

/** Starts the server of `home`, creating it when it is new. A server left behind by a killed run is stopped first. */
export async function startServer(home: string, { durable = true, set = {} }: Options = {}): Promise<Server> {
  const user = serverUser();
  const native = findBinaries(user);
  mkdirSync(home, { recursive: true });
  const settings = readSettings(home) ?? {
    port: await freePort(),
    folder: chooseDataFolder(home, user),
    passwords: newPasswords(),
  };
  // Written before initdb: a data folder whose password nobody knows would be lost.
  writeSettings(home, settings);
  initialize(settings.folder, { native, user, password: settings.passwords.postgres, sync: durable });
  await stopPostmaster(settings.folder);
  // What is left is of a killed server. PostgreSQL itself only compares numbers, and in a container those repeat.
  rmSync(path.join(settings.folder, 'postmaster.pid'), { force: true });
  if (!(await portIsFree(settings.port, '127.0.0.1'))) {
    settings.port = await freePort();
    writeSettings(home, settings);
  }

  const speed = durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const config = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...speed, ...set };
  const logFile = path.join(home, 'postgres.log');
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(
    path.join(native, 'bin', 'postgres'),
    [
      '-D',
      settings.folder,
      '-p',
      String(settings.port),
      ...Object.entries(config).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
    ],
    // Detached: Ctrl-C in a terminal must not reach it before the processes that use it are down.
    { ...user, cwd: '/', detached: true, stdio: ['ignore', log, log], env: { ...process.env, LC_ALL: 'C' } },
  );
  closeSync(log);
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => resolve()).once('error', () => resolve()),
  );
  await ready(settings.folder, ended, logFile);
  return {
    settings,
    url: (role, database) => urlOf(settings, role, database),
    ended,
    stop: () => stopPostmaster(settings.folder),
  };
}

/** The server of `home` when it runs already, for commands beside a running application. */
export function runningServer(home: string): Server | undefined {
  const settings = readSettings(home);
  const living = settings && livingPostmaster(settings.folder);
  if (!settings || !living?.ready) return undefined;
  const now = { ...settings, port: living.port };
  return {
    settings: now,
    url: (role, database) => urlOf(now, role, database),
    ended: new Promise(() => {}),
    stop: () => stopPostmaster(settings.folder),
  };
}

function urlOf({ port, passwords }: ServerSettings, role: LoginRole, database = 'peak1031'): string {
  return `postgresql://${role}:${encodeURIComponent(passwords[role])}@127.0.0.1:${port}/${database}`;
}

async function ready(folder: string, ended: Promise<void>, logFile: string): Promise<void> {
  let down = false;
  void ended.then(() => (down = true));
  const until = Date.now() + 120_000; // recovery after a hard kill can take its time
  while (!livingPostmaster(folder)?.ready) {
    if (down || Date.now() > until) {
      const told = readFileSync(logFile, 'utf8').trim().split('\n').slice(-20).join('\n');
      throw new Error(
        `PostgreSQL ${down ? 'ended at once' : 'did not become ready'}. Its last words:\n${told}`,
      );
    }
    await pause(20);
  }
}
