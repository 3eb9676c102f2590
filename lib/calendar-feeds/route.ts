/**
 * The answer to a calendar program: no session, the secret in the address says who. Whatever is wrong with it, revoked, unknown or
 * its owner gone, is the same 404. Plain Request and Response, as every open route.
 */
import { createHash } from 'node:crypto';
import { enter } from '@/lib/access/scope';
import { clientAddress } from '@/lib/platform/client-address';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { rateLimit, rateLimitHeaders, type RateLimit } from '@/lib/platform/rate-limit';
import { inRequest, requestId } from '@/lib/platform/request-id';
import { problem } from '@/lib/entry/problem';
import { ExpectedError } from '@/lib/shared/errors';
import { feedEntries } from './queries';
import { hashOf } from './secret';
import { writeCalendar } from './write';

/** A program comes a few times an hour; large ones fetch for many people from one address. */
const PER_SECRET = 30;
const PER_ADDRESS = 300;

let limits: { secret: RateLimit; address: RateLimit } | undefined;
const limit = () =>
  (limits ??= {
    secret: rateLimit('calendar', PER_SECRET),
    address: rateLimit('calendar-address', PER_ADDRESS),
  });

export async function answerFeed(request: Request, secret: string): Promise<Response> {
  const byAddress = await limit().address.use(clientAddress(request.headers));
  if (!byAddress.allowed) return tooMany(byAddress);
  const hash = hashOf(secret);
  if (!hash) return unknown();
  const use = await limit().secret.use(hash.toString('hex'));
  if (!use.allowed) return tooMany(use);
  return inRequest(undefined, async () => {
    try {
      const body = await enter({ feedHash: hash.toString('hex') }, async (scope) =>
        writeCalendar(`Peak 1031, ${scope.member.name}`, await feedEntries(scope), base()),
      );
      return respond(request, body);
    } catch (error) {
      if (error instanceof ExpectedError) return unknown();
      const instance = `urn:uuid:${requestId()}`;
      log.error({ err: error, instance }, 'a calendar could not be written');
      return problem('internal', 'Something went wrong on our side. It is logged; try again later.', {
        instance,
      });
    }
  });
}

function respond(request: Request, body: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  const headers = {
    etag,
    'cache-control': 'private, no-cache',
    // The address is a secret: it goes into no index, and to no page that a link leads to.
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'no-referrer',
  };
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  if (known.some((tag) => tag.trim().replace(/^W\//, '') === etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="peak1031.ics"',
    },
  });
}

const base = () => env().NEXTAUTH_URL.replace(/\/$/, '');

const unknown = () => problem('not_found', 'There is no calendar at this address, or it was revoked.');

const tooMany = (use: Parameters<typeof rateLimitHeaders>[0]) =>
  problem('too_many_requests', 'Too many calls. Try again in a minute.', { headers: rateLimitHeaders(use) });
