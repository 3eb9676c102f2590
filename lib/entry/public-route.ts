/**
 * The entry of API handlers that are open to anyone: limit, parse, call, respond. Plain Request and Response only, so
 * that the same function can be served without the framework.
 */
import type { z } from 'zod';
import { clientAddress } from '@/lib/platform/client-address';
import { log } from '@/lib/platform/log';
import { inRequest, requestId } from '@/lib/platform/request-id';
import { publicLimit, type RateLimit, rateLimitHeaders } from '@/lib/platform/rate-limit';
import { ExpectedError } from '@/lib/shared/errors';
import { jsonBody } from './json-body';
import { fieldErrors, problem, problemOf } from './problem';

export type RouteHandler = (request: Request) => Promise<Response>;

/** Makes the POST handler of a JSON call; `respond` gives the reply, or throws an expected error. */
export function publicRoute<S extends z.ZodType>(
  schema: S,
  respond: (input: z.output<S>) => unknown,
  limit: () => RateLimit = publicLimit,
): RouteHandler {
  return async (request) => {
    const use = await limit().use(clientAddress(request.headers));
    const headers = rateLimitHeaders(use);
    const response = use.allowed
      ? await inRequest(undefined, () => answer(request, schema, respond))
      : problem(
          'too_many_requests',
          `Too many calls from this address. Try again in ${seconds(use.resetSeconds)}.`,
        );
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  };
}

/** What every method that a route does not have answers. */
export function methodNotAllowed(...allowed: string[]): RouteHandler {
  const headers = { allow: allowed.join(', ') };
  return async () => problem('method_not_allowed', `Use ${allowed[0]}.`, { headers });
}

async function answer<S extends z.ZodType>(
  request: Request,
  schema: S,
  respond: (input: z.output<S>) => unknown,
): Promise<Response> {
  try {
    const body = await jsonBody(request);
    if ('refused' in body) return body.refused;
    const parsed = schema.safeParse(body.value);
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error);
      const detail =
        errors.length === 1 ? 'One field needs a change.' : `${errors.length} fields need a change.`;
      return problem('invalid', detail, { errors });
    }
    return Response.json(await respond(parsed.data), { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    if (error instanceof ExpectedError) return problemOf(error);
    const instance = `urn:uuid:${requestId()}`;
    log.error({ err: error, instance }, 'unexpected error in a public route');
    return problem('internal', 'Something went wrong on our side. It is logged; try again later.', {
      instance,
    });
  }
}

const seconds = (count: number) => (count === 1 ? '1 second' : `${count} seconds`);
