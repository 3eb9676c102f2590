/** The entry of JSON routes that signed-in pages read from: parse the query string, enter, call, answer. Never cached. */
import type { z } from 'zod';
import { enterOnRecord } from '@/lib/access/refusal';
import type { Scope } from '@/lib/access/scope';
import { currentIdentity } from '@/lib/access/session';
import { inRequest, requestId } from '@/lib/platform/request-id';
import { ExpectedError } from '@/lib/shared/errors';
import { outcomeOf, parse, type Outcome } from './outcome';
import { problem, problemOf } from './problem';

/** Makes the GET handler of a query. Expected errors become problem+json; anything else is a 500 without its words. */
export function memberRoute<S extends z.ZodType, T>(
  schema: S,
  query: (scope: Scope, input: z.output<S>) => Promise<T>,
) {
  return (request: Request): Promise<Response> =>
    inRequest(undefined, async () => {
      const instance = `urn:uuid:${requestId()}`;
      const outcome = await answerOf(async () => {
        const identity = await currentIdentity();
        if (!identity)
          throw new ExpectedError('signed_out', 'Your session has ended. Sign in again to go on.');
        const input = parse(schema, Object.fromEntries(new URL(request.url).searchParams));
        return enterOnRecord(identity, (scope) => query(scope, input));
      });
      if (!outcome)
        return problem('internal', 'Something went wrong on our side. Try again later.', { instance });
      if (outcome.ok) return Response.json(outcome.value, { headers: { 'cache-control': 'no-store' } });
      return problemOf(outcome.error, { instance });
    });
}

/** Undefined when something unexpected happened, which `outcomeOf` has logged. */
async function answerOf<T>(work: () => Promise<T>): Promise<Outcome<T> | undefined> {
  try {
    return await outcomeOf(work);
  } catch {
    return undefined;
  }
}
