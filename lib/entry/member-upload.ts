/** The entry of files that a signed-in member sends: same origin, size, enter, take in, answer. */
import { enterOnRecord } from '@/lib/access/refusal';
import type { Scope } from '@/lib/access/scope';
import { currentIdentity } from '@/lib/access/session';
import { inRequest, requestId } from '@/lib/platform/request-id';
import { ExpectedError } from '@/lib/shared/errors';
import type { z } from 'zod';
import { outcomeOf, parse } from './outcome';
import { problem, problemOf } from './problem';

type Enter = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;

/**
 * Makes the POST handler of a file: `take` gets the body as it arrives. A body that says that it is larger than `most` bytes is
 * refused unread; one that does not say so is for `take` to count.
 */
export function memberUpload<S extends z.ZodType, T>(
  schema: S,
  { most, tooLarge }: { most: number; tooLarge: string },
  take: (enter: Enter, input: z.output<S>, body: ReadableStream<Uint8Array> | null) => Promise<T>,
) {
  return (request: Request): Promise<Response> =>
    inRequest(undefined, async () => {
      const instance = `urn:uuid:${requestId()}`;
      const outcome = await outcomeOf(async () => {
        requireSameOrigin(request);
        if (Number(request.headers.get('content-length')) > most) {
          throw new ExpectedError('too_large', tooLarge);
        }
        const identity = await currentIdentity();
        if (!identity)
          throw new ExpectedError('signed_out', 'Your session has ended. Sign in again to go on.');
        const input = parse(schema, Object.fromEntries(new URL(request.url).searchParams));
        return take((work) => enterOnRecord(identity, work), input, request.body);
      }).catch(() => undefined);
      if (!outcome) {
        return problem(
          'internal',
          'Something went wrong on our side. Nothing was written. Try again later.',
          {
            instance,
          },
        );
      }
      if (!outcome.ok) return problemOf(outcome.error, { instance });
      return Response.json(outcome.value, { status: 201, headers: { 'cache-control': 'no-store' } });
    });
}

/** Browsers say where a request comes from; one from another site, or from none, is not from our pages. */
function requireSameOrigin({ headers }: Request): void {
  const origin = headers.get('origin');
  const hosts = [headers.get('x-forwarded-host'), headers.get('host')];
  const same = origin !== null && URL.canParse(origin) && hosts.includes(new URL(origin).host);
  if (!same) {
    throw new ExpectedError(
      'forbidden',
      'This file did not come from a page of the product. Reload the page and try again.',
    );
  }
}
