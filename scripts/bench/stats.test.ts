import { describe, expect, it } from 'vitest';
import { isMet, ratio, speedup, within } from './row';
import { percentile, timesOf } from './stats';
import { digits, table } from './table';

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('percentiles', () => {
  it('are values that were measured, whatever their order', () => {
    expect(timesOf(hundred)).toEqual({ p50: 50, p95: 95, runs: 100 });
    expect(percentile([7], 0.95)).toBe(7);
    expect(percentile([1, 2, 3], 0.5)).toBe(2);
    expect(percentile([1, 2, 3, 4], 0)).toBe(1);
  });

  it('of nothing are an error, not a zero', () => {
    expect(() => percentile([], 0.5)).toThrow('no values');
  });
});

describe('a result', () => {
  const slow = { p50: 6, p95: 9, runs: 10 };
  const fast = { p50: 2, p95: 3, runs: 10 };

  it('is met up to and with its limit', () => {
    expect(ratio('page', slow, 'lookup', fast, 3)).toMatchObject({ figure: 3 });
    expect(isMet(ratio('page', slow, 'lookup', fast, 3))).toBe(true);
    expect(isMet(ratio('page', slow, 'lookup', fast, 2.9))).toBe(false);
    expect(isMet(speedup('ours', fast, 'theirs', slow, 3))).toBe(true);
    expect(isMet(speedup('ours', fast, 'theirs', slow, 4))).toBe(false);
    expect(isMet(within('page', slow, 9))).toBe(true);
    expect(isMet(within('page', slow))).toBeUndefined();
  });

  it('is written with its target and whether it was met', () => {
    const lines = table([ratio('page', slow, 'lookup', fast, 3), within('other', slow, 5, 'busy')]);
    expect(lines).toHaveLength(4);
    expect(lines[2]).toMatch(/^\| page +\| 6 ms +\| 9 ms +\| lookup +\| 2 ms +\| 3 x +\| at most 3 +\| met/);
    expect(lines[3]).toContain('MISSED; busy');
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });
});

it('figures are short where they are large', () => {
  expect([0.123, 1.236, 12.34, 1234.5].map(digits)).toEqual(['0.12', '1.24', '12.3', '1,235']);
});
