import { describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { calculateDeadlines, deadlinesInput } from '@/lib/calculators/deadlines';
import { log } from '@/lib/platform/log';
import { rateLimit } from '@/lib/platform/rate-limit';
import type { Problem } from './problem';
import { methodNotAllowed, publicRoute } from './public-route';

const input = {
  exchangeType: 'delayed',
  relinquished: [{ transferredOn: '2026-12-31' }],
  taxpayer: { type: 'individual' },
};

function post(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request('http://localhost/api/v1/calculators/deadlines', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.9', ...headers },
  });
}

function handler(
  limit = 1000,
  respond: (given: z.output<typeof deadlinesInput>) => unknown = calculateDeadlines,
) {
  const counted = rateLimit('test', limit);
  return publicRoute(deadlinesInput, respond, () => counted);
}

async function refused(request: Request, status: number): Promise<Problem> {
  const response = await handler()(request);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const problem = (await response.json()) as Problem;
  expect(problem).toMatchObject({
    status,
    type: expect.stringMatching(/^urn:/),
    instance: expect.stringMatching(/^urn:uuid:/),
  });
  return problem;
}

describe('a public route', () => {
  it('answers with JSON that nobody stores', async () => {
    const response = await handler()(post(JSON.stringify(input)));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({
      exchange: { deadline: '2027-04-15', shortenedByReturn: true },
    });
  });

  it('names each field that needs a change', async () => {
    const body = JSON.stringify({
      ...input,
      relinquished: [{ transferredOn: 'soon', price: 1 }],
      colour: 'red',
    });
    const { errors, detail } = await refused(post(body), 400);
    expect(errors.map(({ field }) => field).sort()).toEqual([
      'colour',
      'relinquished.0.price',
      'relinquished.0.transferredOn',
    ]);
    expect(detail).toBe('3 fields need a change.');
  });

  it('says which dates contradict each other', async () => {
    const taxpayer = { type: 'individual', returnDueOn: '2026-04-15' };
    const { errors } = await refused(post(JSON.stringify({ ...input, taxpayer })), 400);
    expect(errors).toEqual([
      {
        field: 'taxpayer.returnDueOn',
        message: 'Enter a return due date after the transfer (Thu, Dec 31, 2026).',
      },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['half of an object', '{"exchangeType":'],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d])],
  ])('refuses %s as malformed', async (_name, body) => {
    await refused(post(body), 400);
  });

  it('takes a body that is no object as invalid', async () => {
    const { errors } = await refused(post('[]'), 400);
    expect(errors).toEqual([{ field: 'body', message: 'Give an object with named fields.' }]);
  });

  it('takes a charset, and no other content type', async () => {
    const spoken = await handler()(
      post(JSON.stringify(input), { 'content-type': 'Application/JSON; charset=utf-8' }),
    );
    expect(spoken.status).toBe(200);
    await refused(post('a=b', { 'content-type': 'application/x-www-form-urlencoded' }), 415);
    await refused(post(JSON.stringify(input), { 'content-type': 'text/plain' }), 415);
  });

  it('reads no more than 64 KB, also when the length is not announced', async () => {
    await refused(post(`${' '.repeat(64 * 1024)}{}`), 413);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(16 * 1024).fill(0x20));
      },
    });
    const request = new Request('http://localhost/', {
      method: 'POST',
      body: endless,
      headers: { 'content-type': 'application/json' },
      duplex: 'half',
    } as RequestInit);
    await refused(request, 413);
    expect(sent).toBeLessThan(10);
  });

  it('says nothing of an error of ours, and logs it', async () => {
    const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const failing = handler(10, () => {
      throw new Error('secret detail');
    });
    const response = await failing(post(JSON.stringify(input)));
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain('secret');
    expect(logged).toHaveBeenCalledWith(
      {
        err: expect.objectContaining({ message: 'secret detail' }),
        instance: (JSON.parse(text) as Problem).instance,
      },
      expect.any(String),
    );
    logged.mockRestore();
  });

  it('counts the calls of each address, and says when to come back', async () => {
    const route = handler(2);
    const call = (from: string) => route(post(JSON.stringify(input), { 'x-forwarded-for': from }));
    const first = await call('203.0.113.1');
    expect(first.headers.get('ratelimit-policy')).toBe('"test";q=2;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"test";r=1;t=(59|60)$/);
    expect(first.headers.get('retry-after')).toBeNull();
    await call('203.0.113.1');
    const third = await call('203.0.113.1');
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(third.headers.get('ratelimit')).toMatch(/r=0/);
    expect(((await third.json()) as Problem).title).toBe('Too many requests');
    expect((await call('203.0.113.2')).status).toBe(200);
  });

  it('counts calls that are refused, too', async () => {
    const route = handler(1);
    expect((await route(post('nonsense'))).status).toBe(400);
    expect((await route(post(JSON.stringify(input)))).status).toBe(429);
  });
});

describe('a method that a route does not have', () => {
  it('is answered with those it has', async () => {
    const response = await methodNotAllowed('POST')(new Request('http://localhost/'));
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.json()).toMatchObject({ status: 405, detail: 'Use POST.' });
  });
});
