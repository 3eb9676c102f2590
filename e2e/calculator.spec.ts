import http from 'node:http';
import { expect, test } from './fixtures';

const PATH = '/api/v1/calculators/deadlines';
const question = {
  exchangeType: 'delayed',
  relinquished: [{ transferredOn: '2026-03-02' }],
  taxpayer: { type: 'individual', extensionFiledOn: '2027-04-01' },
};

test('the open calculator gives both deadlines with their reasons', async ({ request }) => {
  const reply = await request.post(PATH, { data: question });
  expect(reply.status()).toBe(200);
  const { identification, exchange } = (await reply.json()) as Record<string, Answer>;
  expect(identification).toMatchObject({ deadline: '2026-04-16' });
  expect(exchange).toMatchObject({ deadline: '2026-08-29', shortenedByReturn: false });
  for (const { because } of [identification!, exchange!]) {
    expect(because.length).toBeGreaterThan(0);
    for (const { rule, citation } of because) expect([rule, citation]).toEqual([words, words]);
  }
});

test('the open calculator says field by field what is wrong', async ({ request }) => {
  const reply = await request.post(PATH, {
    data: { ...question, exchangeType: 'sideways', relinquished: [{ transferredOn: '2026-13-45' }] },
  });
  expect(reply.status()).toBe(400);
  expect(reply.headers()['content-type']).toContain('application/problem+json');
  const { errors } = (await reply.json()) as { errors: { field: string }[] };
  expect(errors.map(({ field }) => field).sort()).toEqual(['exchangeType', 'relinquished.0.transferredOn']);
});

test('the limit of the open calculator holds whatever address a caller claims', async ({ baseURL }) => {
  const loopbacks = process.platform === 'linux' || process.platform === 'win32';
  test.skip(!loopbacks, 'this system has one loopback address, and other tests call from it');
  const call = (claimed: string) => callFrom('127.0.0.31', new URL(PATH, baseURL), claimed);

  const { limit } = await call('203.0.113.1');
  expect(limit).toBeGreaterThan(0);
  const statuses: number[] = [];
  // The first call counts, and a window that ends meanwhile starts the count anew.
  for (let made = 1; made <= 2 * limit && statuses.at(-1) !== 429; made += 1) {
    statuses.push((await call(`203.0.113.${made % 250}`)).status);
  }
  expect(statuses.at(-1)).toBe(429);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(limit - 1);

  const refused = await call('198.51.100.7');
  expect(refused.status).toBe(429);
  expect(refused.type).toContain('application/problem+json');
  expect(refused.retryAfter).toBeGreaterThan(0);
});

interface Answer {
  deadline: string;
  because: { rule: string; citation: string }[];
}

const words = expect.stringMatching(/\w+ .*\w+/) as unknown;

/** A call from a loopback address of its own, so that its count is nobody else's. */
function callFrom(localAddress: string, { port, pathname }: URL, claimed: string) {
  interface Reply {
    status: number;
    type: string;
    limit: number;
    retryAfter: number;
  }
  return new Promise<Reply>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': claimed };
    const options = { host: '127.0.0.1', port, path: pathname, method: 'POST', localAddress, headers };
    const request = http.request(options, (reply) => {
      reply.resume();
      reply.on('end', () =>
        resolve({
          status: reply.statusCode ?? 0,
          type: reply.headers['content-type'] ?? '',
          limit: Number(/q=(\d+)/.exec(String(reply.headers['ratelimit-policy']))?.[1]),
          retryAfter: Number(reply.headers['retry-after']),
        }),
      );
    });
    request.on('error', reject).end(JSON.stringify(question));
  });
}
