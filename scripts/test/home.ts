/** Folders that live as long as a test run: below .data, named after the process, swept by the next run if it was killed. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../files';
import { stopPostmaster } from '../postgres/postmaster';
import { readSettings } from '../postgres/settings';
import { commandLine } from '../processes';

const data = path.join(root, '.data');

/** A new PEAK_HOME for one run. */
export async function temporaryHome(purpose: string): Promise<string> {
  mkdirSync(data, { recursive: true });
  await sweep();
  const home = mkdtempSync(path.join(data, `test-${process.pid}-${purpose}-`));
  chmodSync(home, 0o755); // started by root, the server runs as another user, who must reach its folder
  return home;
}

/** Stops its PostgreSQL if one runs, and removes everything, also what had to lie outside of the clone. */
export async function removeHome(home: string): Promise<void> {
  const settings = existsSync(home) ? readSettings(home) : undefined;
  if (settings) {
    await stopPostmaster(settings.folder);
    rmSync(settings.folder, { recursive: true, force: true });
  }
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

async function sweep() {
  for (const name of readdirSync(data)) {
    const owner = Number(/^test-(\d+)-/.exec(name)?.[1]);
    const alive = commandLine(owner)?.some((word) => /vitest|scripts|playwright/.test(word));
    if (owner && owner !== process.pid && !alive) await removeHome(path.join(data, name));
  }
}
