/** Passwords are kept as argon2id hashes. One costs about 8 ms of a core, so only a few are computed at a time. */
import { hash, verify } from '@node-rs/argon2';

const AT_ONCE = 2;
const WAITING_AT_MOST = 100;

let running = 0;
const waiting: (() => void)[] = [];

/** Takes a turn; refuses when too many already wait, so that a flood of attempts cannot fill the memory. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING_AT_MOST) throw new Error('too many sign-ins at once');
    await new Promise<void>((go) => waiting.push(go));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

export const hashPassword = (password: string) => inTurn(() => hash(password));

/** A hash of nothing anybody knows: checked when the address is unknown, so that the answer takes as long. */
let decoy: Promise<string> | undefined;

/** Whether `password` is the one behind `stored`; false, after the same time, when there is none. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const against = stored ?? (await decoy);
  const matches = await inTurn(() => verify(against, password));
  return matches && stored != null;
}
