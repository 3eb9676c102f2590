/**
 * A folder outside the clone for what PostgreSQL's user must reach when the clone itself is closed to it, for instance
 * below /root. One per clone; others may pass through it but not look into it.
 */
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../files';

export function privateFolder(): string {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const folder = path.join('/var/tmp', `peak1031-${name}`);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const found = lstatSync(folder);
  // /var/tmp is open to everybody: never trust a folder that somebody else put there.
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Error(
      `${folder} belongs to somebody else or is open to others. Remove it, or move the clone to a folder that every user can pass through.`,
    );
  }
  return folder;
}
