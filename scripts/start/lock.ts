/** One start per PEAK_HOME: two servers on one data folder would ruin it, and PostgreSQL would refuse anyway. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine } from '../processes';

export interface Lock {
  /** Whether the last start of this folder was killed and could not clean up. */
  afterKill: boolean;
  release(): void;
}

/** Throws when another start holds the folder. */
export function takeLock(home: string): Lock {
  const file = path.join(home, 'start.pid');
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
      return { afterKill: attempt > 0, release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 1) throw error;
    }
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder !== process.pid && isStart(holder)) {
      throw new Error(
        `Peak 1031 already runs on ${home} (process ${holder}). Stop that one first, or give this one another folder with PEAK_HOME.`,
      );
    }
    rmSync(file, { force: true });
  }
}

const isStart = (pid: number) => commandLine(pid)?.some((word) => word.endsWith('scripts/start.ts')) ?? false;
