/** Creates the data folder of an embedded server, once. */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { privateFolder } from './private-folder';
import type { ServerUser } from './user';

/** Where the data can lie so that the server's user can reach it: in `home`, or else in the clone's private folder. */
export function chooseDataFolder(home: string, user: ServerUser | undefined): string {
  if (!user || reaches(home, user)) return path.join(home, 'postgres');
  return path.join(privateFolder(), `data-${Date.now().toString(36)}-${process.pid}`);
}

function reaches(folder: string, user: ServerUser): boolean {
  const script = 'cd "$1" && cd -P .';
  return spawnSync('/bin/sh', ['-c', script, 'sh', folder], { ...user, cwd: '/' }).status === 0;
}

/** Runs initdb into a new folder and gives it its name at the end, so that a folder with this name is always whole. */
export function initialize(
  folder: string,
  { native, user, password, sync }: { native: string; user?: ServerUser; password: string; sync: boolean },
) {
  if (existsSync(folder)) return;
  const half = `${folder}.new`;
  rmSync(half, { recursive: true, force: true });
  const data = path.join(half, 'data');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(half, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) for (const name of [half, data, passwordFile]) chownSync(name, user.uid, user.gid);

  const options = [
    ['--pgdata', data],
    ['--username', 'postgres'],
    ['--auth', 'scram-sha-256'],
    ['--pwfile', passwordFile],
    ['--encoding', 'UTF8'],
    // The same order of text on every machine, whatever locales it has.
    ['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
    sync ? [] : ['--no-sync'],
  ].flat();
  const ran = spawnSync(path.join(native, 'bin', 'initdb'), options, {
    ...user,
    cwd: '/',
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (ran.status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw new Error(
      `PostgreSQL's data folder ${folder} could not be created.\n${ran.error ?? ran.stderr + ran.stdout}`,
    );
  }
  renameSync(data, folder);
  rmSync(half, { recursive: true, force: true });
}
