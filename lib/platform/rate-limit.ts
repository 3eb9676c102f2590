/**
 * How often one caller may call, counted in this process's memory (docs/decisions/0020-rate-limits-in-memory.md).
 * Headers after draft-ietf-httpapi-ratelimit-headers.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 60;
const DEFAULT_PER_MINUTE = 60;

export interface Use {
  allowed: boolean;
  policy: string;
  limit: number;
  windowSeconds: number;
  remaining: number;
  /** Until the whole quota is back. */
  resetSeconds: number;
}

export interface RateLimit {
  /** Counts one call of `key`. */
  use(key: string): Promise<Use>;
}

/** At most `limit` calls of one key in each window; the window begins with its first call. */
export function rateLimit(policy: string, limit: number, windowSeconds = WINDOW_SECONDS): RateLimit {
  const limiter = new RateLimiterMemory({ points: limit, duration: windowSeconds });
  const report = (allowed: boolean, result: RateLimiterRes): Use => ({
    allowed,
    policy,
    limit,
    windowSeconds,
    remaining: result.remainingPoints,
    resetSeconds: Math.max(1, Math.ceil(result.msBeforeNext / 1000)),
  });
  return {
    async use(key) {
      try {
        return report(true, await limiter.consume(key));
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return report(false, refusal);
        throw refusal;
      }
    },
  };
}

let shared: RateLimit | undefined;

/** The limit of routes open to anyone: RATE_LIMIT_PUBLIC_PER_MINUTE calls a minute from one address, 60 when not set. */
export function publicLimit(): RateLimit {
  shared ??= rateLimit('public', perMinute(process.env.RATE_LIMIT_PUBLIC_PER_MINUTE));
  return shared;
}

export function perMinute(setting: string | undefined): number {
  if (!setting) return DEFAULT_PER_MINUTE;
  if (/^[1-9]\d{0,5}$/.test(setting)) return Number(setting);
  throw new Error(
    `RATE_LIMIT_PUBLIC_PER_MINUTE should be a whole number from 1 to 999999, not "${setting}".`,
  );
}

export function rateLimitHeaders(use: Use): Record<string, string> {
  return {
    'RateLimit-Policy': `"${use.policy}";q=${use.limit};w=${use.windowSeconds}`,
    RateLimit: `"${use.policy}";r=${use.remaining};t=${use.resetSeconds}`,
    ...(use.allowed ? {} : { 'Retry-After': String(use.resetSeconds) }),
  };
}
