/** PEAK_HOME, the folder that holds everything a running installation writes; .data in the repository unless set. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './files';

/** Absolute path. Creates it; throws when it cannot be written. */
export function peakHome(given = process.env.PEAK_HOME): string {
  const home = path.resolve(root, given || '.data');
  try {
    mkdirSync(home, { recursive: true });
    accessSync(home, constants.W_OK | constants.X_OK);
    return home;
  } catch (error) {
    throw new Error(
      `PEAK_HOME ${home} cannot be written by this user (${(error as NodeJS.ErrnoException).code}). ` +
        'Set PEAK_HOME to a folder that can, or give this one to the user.',
    );
  }
}
