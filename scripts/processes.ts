/** Other processes of this machine, by number. Numbers are used again, so who asks compares the command line. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The words of a living process's command line; undefined when there is no such process. */
export function commandLine(pid: number): string[] | undefined {
  if (!Number.isInteger(pid) || pid < 2) return undefined;
  if (existsSync('/proc/self/cmdline')) {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
      return words.length ? words : undefined; // a process that has ended and is not yet reaped has none
    } catch {
      return undefined;
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() ? stdout.trim().split(/\s+/) : undefined;
}

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
