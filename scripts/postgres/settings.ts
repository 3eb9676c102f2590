/** What one embedded server keeps about itself: port, passwords, data folder. In PEAK_HOME, readable by the owner only. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface ServerSettings {
  port: number;
  /** Absolute. Kept relative to PEAK_HOME when it lies there, so that the whole can be moved. */
  folder: string;
  /** By login role: the superuser `postgres`, the owner of the tables, the restricted role of the application. */
  passwords: Record<'postgres' | 'peak_owner' | 'peak_app', string>;
}

const fileIn = (home: string) => path.join(home, 'postgres.json');

export function readSettings(home: string): ServerSettings | undefined {
  const file = fileIn(home);
  if (!existsSync(file)) return undefined;
  const kept = JSON.parse(readFileSync(file, 'utf8')) as ServerSettings;
  return { ...kept, folder: path.resolve(home, kept.folder) };
}

export function writeSettings(home: string, settings: ServerSettings) {
  const half = `${fileIn(home)}.new`;
  const inside = path.relative(home, settings.folder);
  const folder = inside.startsWith('..') ? settings.folder : inside;
  writeFileSync(half, `${JSON.stringify({ ...settings, folder }, null, 2)}\n`, { mode: 0o600 });
  chmodSync(half, 0o600);
  renameSync(half, fileIn(home));
}

export function newPasswords(): ServerSettings['passwords'] {
  const password = () => randomBytes(24).toString('base64url');
  return { postgres: password(), peak_owner: password(), peak_app: password() };
}
