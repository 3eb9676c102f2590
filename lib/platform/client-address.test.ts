import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { clientAddress, stampSocketAddress, trustedProxies } from './client-address';

const forwarded = (value: string) => new Headers(value ? { 'x-forwarded-for': value } : {});

describe('the address of a caller', () => {
  it.each<[string, number, string]>([
    ['203.0.113.7', 0, '203.0.113.7'],
    ['::ffff:203.0.113.7', 0, '203.0.113.7'],
    ['203.0.113.7', 1, '203.0.113.7'],
    ['6.6.6.6, 203.0.113.7', 1, '203.0.113.7'],
    ['6.6.6.6, 203.0.113.7, 10.0.0.1', 2, '203.0.113.7'],
    ['203.0.113.7', 2, '203.0.113.7'],
    ['', 0, 'unknown'],
    ['nonsense', 0, 'unknown'],
    ['::1', 0, '0:0:0:0::/64'],
    ['2001:DB8:1:2:3:4:5:6', 0, '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', 0, '2001:db8:1:2::/64'],
    ['2001:db8::9', 0, '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 0, 'fe80:0:0:0::/64'],
  ])('%j behind %i proxies is %s', (header, proxies, address) => {
    expect(clientAddress(forwarded(header), proxies)).toBe(address);
  });

  it('is read behind as many proxies as TRUST_PROXY says', () => {
    expect([trustedProxies(''), trustedProxies('0'), trustedProxies('2')]).toEqual([0, 0, 2]);
    expect(() => trustedProxies('true')).toThrow(/TRUST_PROXY/);
  });
});

describe('an address that a caller claims', () => {
  it('is replaced by that of the socket before any handler sees it', async () => {
    stampSocketAddress();
    const server = createServer((request, response) => response.end(request.headers['x-forwarded-for']));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    const seen = await fetch(`http://127.0.0.1:${port}`, { headers: { 'x-forwarded-for': '6.6.6.6' } });
    expect(await seen.text()).toBe('127.0.0.1');
    await new Promise((closed) => server.close(closed));
  });
});
