/** Small helpers over files and folders that several scripts need. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** All files below `folder`, sorted, or the file itself; nothing when it does not exist. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory()) return [folder];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => filesBelow(path.join(folder, name)));
}

/** One hash over names and contents of files and folders, given relative to `base`. */
export function hashOf(paths: string[], base = root): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((name) => filesBelow(path.join(base, name)))) {
    hash.update(path.relative(base, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
