/** The processes that a start runs, and how they end: in order, each with time to finish what it does. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { root } from '../files';

const TETHER = path.join(root, 'scripts', 'start', 'tether.mjs');

export interface Child {
  name: string;
  process: ChildProcess;
  /** Resolves to what happened, in words. */
  ended: Promise<string>;
}

/** Runs a Node program. It ends by itself when this process is killed. */
export function runChild(name: string, words: string[], env: NodeJS.ProcessEnv): Child {
  const child = spawn(process.execPath, ['--import', TETHER, ...words], {
    cwd: root,
    env: { ...env, PEAK_TETHERED_TO: String(process.pid) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A group of its own: Ctrl-C in the terminal reaches this process, which then stops the others in order.
    detached: true,
  });
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) =>
      resolve(signal ? `was ended by ${signal}` : `ended with code ${code}`),
    );
    child.once('error', (error) => resolve(`could not be started: ${error.message}`));
  });
  return { name, process: child, ended };
}

/** SIGTERM, and SIGKILL to its whole group after `patience` milliseconds. */
export async function stopChild({ process: child, ended }: Child, patience = 10_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const force = setTimeout(() => killGroup(child), patience);
  await ended;
  clearTimeout(force);
}

export function killGroup({ pid }: ChildProcess) {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // already gone
  }
}
