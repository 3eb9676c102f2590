import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from './lock';

let home: string;
const others: ChildProcess[] = [];
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'lock-'));
});
afterEach(() => {
  for (const other of others.splice(0)) other.kill('SIGKILL');
  rmSync(home, { recursive: true });
});

/** A process whose command line is that of one of our scripts, holding the folder. */
async function holder(state = ''): Promise<ChildProcess> {
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)', 'scripts/start.ts']);
  await new Promise((resolve) => other.once('spawn', resolve));
  others.push(other);
  writeFileSync(path.join(home, 'start.pid'), `${other.pid}\n${state}\n`);
  return other;
}

describe('the lock of PEAK_HOME', () => {
  it('is taken, and free again when released', async () => {
    const lock = await takeLock(home);
    expect(lock.afterKill).toBe(false);
    lock.release();
    expect((await takeLock(home)).afterKill).toBe(false);
  });

  it('is refused, by number, while another start runs on the folder', async () => {
    const other = await holder();
    await expect(takeLock(home)).rejects.toThrow(`already runs on ${home} (process ${other.pid})`);
  });

  it('waits for a start that is about to end', async () => {
    const other = await holder('stopping');
    setTimeout(() => other.kill('SIGKILL'), 2_000);
    await takeLock(home);
  });

  it('is taken from a start that was killed, and says so', async () => {
    const other = await holder();
    other.kill('SIGKILL');
    await new Promise((resolve) => other.once('exit', resolve));
    expect((await takeLock(home)).afterKill).toBe(true);
  });

  it('is taken when the number belongs to another program now', async () => {
    writeFileSync(path.join(home, 'start.pid'), `${process.ppid}\n`);
    expect((await takeLock(home)).afterKill).toBe(true);
  });
});
