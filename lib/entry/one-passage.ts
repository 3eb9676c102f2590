/** The reads of one request in one transaction: opening the door costs more than most of them. */
import { enterOnRecord } from '@/lib/access/refusal';
import type { Identity, Scope } from '@/lib/access/scope';

type Enter = <T>(identity: Identity, work: (scope: Scope) => Promise<T>) => Promise<T>;

interface Waiting {
  /** Does the read and tells its caller; throws what it threw. */
  run: (scope: Scope) => Promise<void>;
  refuse: (error: unknown) => void;
}

/**
 * Makes the reader of one request. Who reads while a transaction is open joins it, one after the other. A read that fails
 * ends the transaction, since the database may have refused it; whoever waits then has a new one.
 */
export function onePassage(identity: Identity, enter: Enter = enterOnRecord) {
  const waiting: Waiting[] = [];
  let open = false;

  async function pass(): Promise<void> {
    open = true;
    while (waiting.length > 0) {
      let begun = false;
      await enter(identity, async (scope) => {
        begun = true;
        for (let next = waiting.shift(); next; next = waiting.shift()) await next.run(scope);
      }).catch((error: unknown) => {
        // Nobody got in: the session has ended, or the database is away.
        if (!begun) for (const { refuse } of waiting.splice(0)) refuse(error);
      });
    }
    open = false;
  }

  return <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({
        run: async (scope) => {
          try {
            resolve(await work(scope));
          } catch (error) {
            reject(error as Error);
            throw error;
          }
        },
        refuse: reject,
      });
      if (!open) void pass();
    });
}
