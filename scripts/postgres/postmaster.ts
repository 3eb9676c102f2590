/** What PostgreSQL writes about itself into its data folder: postmaster.pid, and whether that process still lives. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine, pause } from '../processes';

export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** The living server of this data folder; undefined when there is none, also when a killed one left its file behind. */
export function livingPostmaster(folder: string): Postmaster | undefined {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  // Lines: pid, data folder, start time, port, socket folder, address, shared memory, status.
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!isOurs(pid, folder)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** The number may belong to another process by now, so its command line must name this folder. */
function isOurs(pid: number, folder: string): boolean {
  const words = commandLine(pid) ?? [];
  return path.basename(words[0] ?? '') === 'postgres' && words.join(' ').includes(folder);
}

/**
 * Stops it with a fast shutdown: open transactions are rolled back, the data is whole. After `patience` milliseconds an
 * immediate one, which the next start recovers from.
 */
export async function stopPostmaster(folder: string, patience = 20_000): Promise<void> {
  const living = livingPostmaster(folder);
  if (!living) return;
  process.kill(living.pid, 'SIGINT');
  if (await ended(living.pid, folder, patience)) return;
  process.kill(living.pid, 'SIGQUIT');
  if (!(await ended(living.pid, folder, 5_000))) process.kill(living.pid, 'SIGKILL');
}

async function ended(pid: number, folder: string, patience: number): Promise<boolean> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (!isOurs(pid, folder)) return true;
    await pause(20);
  }
  return false;
}
