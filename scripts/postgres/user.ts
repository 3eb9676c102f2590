/**
 * PostgreSQL refuses to run as root. When the scripts do, the server runs as `postgres`, or as `nobody` where the machine
 * has no such user; otherwise it runs as whoever started the scripts.
 */
import { spawnSync } from 'node:child_process';

export interface ServerUser {
  uid: number;
  gid: number;
}

/** Undefined: the user who runs this process. */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const uid = numericId('-u', name);
    const gid = numericId('-g', name);
    // initdb looks its user up by number, so a user that only exists as a number will not do.
    if (uid !== undefined && gid !== undefined && uid !== 0) return { uid, gid };
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody". ' +
      'Run the command as an ordinary user, or create one of them.',
  );
}

function numericId(kind: '-u' | '-g', name: string): number | undefined {
  const answer = spawnSync('id', [kind, name], { encoding: 'utf8' });
  // macOS tells nobody's id as -2; the kernel knows it as an unsigned number.
  return answer.status === 0 ? Number(answer.stdout) >>> 0 : undefined;
}
