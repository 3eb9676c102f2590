/**
 * The id of the request that is being answered: it stands in the log lines, in the audit and in what a person is shown when
 * something fails, so that the three are found by each other.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const globals = globalThis as { peakRequests?: AsyncLocalStorage<string> };

/** One per process, as the door is. */
const requests = (globals.peakRequests ??= new AsyncLocalStorage<string>());

/** The header that proxy.ts sets on the way to a page or an action. */
export const REQUEST_ID_HEADER = 'x-request-id';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Undefined outside a request: in a script or a job. */
export const requestId = (): string | undefined => requests.getStore();

/** Runs `work` under the id given, or a new one: anything but a UUID is not taken over, since it goes into SQL text. */
export function inRequest<T>(given: string | null | undefined, work: () => T): T {
  return requests.run(given && UUID.test(given) ? given : randomUUID(), work);
}
