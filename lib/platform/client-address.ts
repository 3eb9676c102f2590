/**
 * Who calls, by network address. Next gives handlers no socket: it fills X-Forwarded-For from the socket only when the
 * caller sent none, so a caller could name any address. `stampSocketAddress` closes that, before Next sees the request.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

const HEADER = 'x-forwarded-for';

/** How many proxies of ours stand in front (TRUST_PROXY); 0 when callers connect directly. */
export function trustedProxies(setting: string | undefined = process.env.TRUST_PROXY): number {
  if (!setting) return 0;
  if (/^\d$/.test(setting)) return Number(setting);
  throw new Error(`TRUST_PROXY should be the number of proxies in front, 0 to 9, not "${setting}".`);
}

let stamped = false;

/** Writes the socket's address over whatever the caller claims, unless a proxy of ours writes it. Once per process. */
export function stampSocketAddress(): void {
  if (stamped || trustedProxies() > 0) return;
  stamped = true;
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[HEADER] = request.socket.remoteAddress ?? '';
  });
}

/**
 * The address a call is counted under, `unknown` when there is none. Each proxy appends the address it saw, so with n of
 * them the caller is the nth from the right; what stands before it is hearsay. IPv6 callers own a /64: counted as one.
 */
export function clientAddress(headers: Headers, proxies = trustedProxies()): string {
  const hops = (headers.get(HEADER) ?? '').split(',').map((hop) => hop.trim());
  return network(hops.at(-Math.max(1, proxies)) ?? hops[0] ?? '');
}

function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped ?? isIP(address) === 4) return mapped ?? address;
  if (isIP(address) !== 6) return 'unknown';
  const [head = '', tail] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
