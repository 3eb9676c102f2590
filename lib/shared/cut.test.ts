import { describe, expect, it } from 'vitest';
import { cutAt, writeCut } from './cut';

describe('a list that is cut', () => {
  it('keeps its first rows and says how many there are in all', async () => {
    const { rows, cut } = await cutAt([1, 2, 3], 2, async () => 1234);
    expect(rows).toEqual([1, 2]);
    expect(cut && writeCut(cut, 'tasks')).toBe('The first 2 of 1,234 tasks.');
  });

  it('is whole at its limit, and nothing is counted', async () => {
    const counting = () => Promise.reject(new Error('counted'));
    expect(await cutAt([1, 2], 2, counting)).toEqual({ rows: [1, 2] });
  });
});
