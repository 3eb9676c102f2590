/** The entry of server actions: same origin, parse, enter, call, answer. Server actions only write. */
import { headers } from 'next/headers';
import type { z } from 'zod';
import { enterOnRecord } from '@/lib/access/refusal';
import type { Scope } from '@/lib/access/scope';
import { currentIdentity } from '@/lib/access/session';
import { inRequest, REQUEST_ID_HEADER } from '@/lib/platform/request-id';
import { ExpectedError } from '@/lib/shared/errors';
import { outcomeOf, parse, type Outcome } from './outcome';

/** Makes the action of a command. Expected errors come back as values; the page keeps what was typed. */
export function action<S extends z.ZodType, T>(
  schema: S,
  command: (scope: Scope, input: z.output<S>) => Promise<T>,
) {
  return async (input: z.input<S>): Promise<Outcome<T>> =>
    inRequest((await headers()).get(REQUEST_ID_HEADER), () =>
      outcomeOf(async () => {
        await requireSameOrigin();
        const parsed = parse(schema, input);
        const identity = await currentIdentity();
        if (!identity)
          throw new ExpectedError(
            'signed_out',
            'Your session has ended. Sign in again; what you typed is kept.',
          );
        return enterOnRecord(identity, (scope) => command(scope, parsed));
      }),
    );
}

/** Next compares Origin with Host when there is one; a request without any is not from our pages. */
async function requireSameOrigin(): Promise<void> {
  if (!(await headers()).get('origin')) {
    throw new ExpectedError(
      'forbidden',
      'This change did not come from a page of the product. Reload the page and try again.',
    );
  }
}
