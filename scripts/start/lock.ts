/** One embedded server per PEAK_HOME, and one process that starts and stops it. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine, pause } from '../processes';

const STOPPING = 'stopping';

export interface Lock {
  /** Whether the last holder was killed and could not clean up. */
  afterKill: boolean;
  /** Tells a start that comes meanwhile to wait. */
  stopping(): void;
  release(): void;
}

/** Throws when another process holds the folder; waits for one that is about to end. */
export async function takeLock(home: string): Promise<Lock> {
  const file = path.join(home, 'start.pid');
  const patience = { running: Date.now() + 1_500, stopping: Date.now() + 20_000 };
  for (let afterKill = false; ;) {
    try {
      writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
      return {
        afterKill,
        stopping: () => writeFileSync(file, `${process.pid}\n${STOPPING}\n`),
        release: () => rmSync(file, { force: true }),
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const [pid, state] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    const holder = Number(pid);
    if (holder === process.pid || !isOurs(holder)) {
      afterKill = true;
      rmSync(file, { force: true });
    } else if (Date.now() > patience[state === STOPPING ? 'stopping' : 'running']) {
      throw new Error(
        `Peak 1031 already runs on ${home} (process ${holder}). Stop that one first, or give this one another folder with PEAK_HOME.`,
      );
    } else {
      await pause(100);
    }
  }
}

/** A number is used again by others, so the process must be one of our scripts. */
const isOurs = (pid: number) =>
  commandLine(pid)?.some((word) => /\bscripts\/[\w/-]+\.ts$/.test(word)) ?? false;
