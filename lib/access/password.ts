/** Passwords are kept as argon2id hashes. One costs about 8 ms of a core, so only a few are computed at a time. */
import { hash, verify } from '@node-rs/argon2';
import PQueue from 'p-queue';

const WAITING_AT_MOST = 100;
const queue = new PQueue({ concurrency: 2 });

/** Takes a turn; refuses when too many already wait, so that a flood of attempts cannot fill the memory. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (queue.size >= WAITING_AT_MOST) throw new Error('too many sign-ins at once');
  return queue.add(work);
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
