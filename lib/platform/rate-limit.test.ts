import { afterEach, describe, expect, it, vi } from 'vitest';
import { perMinute, rateLimit } from './rate-limit';

afterEach(() => void vi.useRealTimers());

describe('a rate limit', () => {
  it('gives the quota back when the window ends', async () => {
    vi.useFakeTimers();
    const limit = rateLimit('test', 2, 60);
    const uses = async () => (await limit.use('a')).allowed;
    expect([await uses(), await uses(), await uses()]).toEqual([true, true, false]);
    vi.advanceTimersByTime(30_000);
    expect(await limit.use('a')).toMatchObject({ allowed: false, remaining: 0, resetSeconds: 30 });
    vi.advanceTimersByTime(30_001);
    expect(await limit.use('a')).toMatchObject({ allowed: true, remaining: 1, resetSeconds: 60 });
  });
});

describe('the setting', () => {
  it.each([
    [undefined, 60],
    ['', 60],
    ['1', 1],
    ['600', 600],
  ])('%j is %i a minute', (setting, limit) => {
    expect(perMinute(setting)).toBe(limit);
  });

  it.each(['0', '-5', '1.5', 'many', '1000000'])('%j is refused by name', (setting) => {
    expect(() => perMinute(setting)).toThrow(/RATE_LIMIT_PUBLIC_PER_MINUTE/);
  });
});
