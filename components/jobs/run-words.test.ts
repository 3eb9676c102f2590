import { describe, expect, it } from 'vitest';
import { writeDuration } from './run-words';

describe('how long a run took', () => {
  it.each([
    [0, 'under 0.1 s'],
    [312, '0.3 s'],
    [42_400, '42 s'],
    [59_700, '1 min 0 s'],
    [200_000, '3 min 20 s'],
  ])('%i milliseconds reads %s', (milliseconds, words) => {
    expect(writeDuration(milliseconds)).toBe(words);
  });
});
