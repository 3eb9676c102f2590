import { describe, expect, it } from 'vitest';
import { completion } from './completion';

describe('completion', () => {
  it.each([
    [3, 1, 75],
    [0, 0, 0],
    [0, 4, 0],
    [4, 0, 100],
    [1, 2, 33],
    [2, 1, 67],
    [1, 199, 1],
    [1, 7, 13],
  ])('of %i completed and %i open is %i percent', (completed, open, percent) => {
    expect(completion(completed, open)).toBe(percent);
  });
});
