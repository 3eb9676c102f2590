import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

test('the application answers that it and its database are well', async ({ request }) => {
  const reply = await request.get('/api/health');
  expect(reply.status()).toBe(200);
  expect(await reply.json()).toEqual({ status: 'ok', database: 'ok', partitions: 'ok', version });
});

test('every reply carries the headers that keep a browser safe', async ({ request }) => {
  const headers = (await request.get('/sign-in')).headers();
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
  });
  expect(headers['content-security-policy']).toContain("'nonce-");
  expect(headers['x-powered-by']).toBeUndefined();
  // Only over https: a browser that has once seen it would refuse plain http on this host.
  expect(headers['strict-transport-security']).toBeUndefined();
});
