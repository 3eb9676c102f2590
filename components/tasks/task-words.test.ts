import { describe, expect, it } from 'vitest';
import { writeOffset } from './task-words';

describe('what a due date is counted from', () => {
  it.each([
    ['transfer', 38, '38 days after the transfer'],
    ['exchange_end', -1, '1 day before the end of the exchange'],
    ['identification_end', 0, 'on the identification deadline'],
    ['return_due', 0, 'the day the return is due'],
    ['waited_for', 5, '5 days after what it waits for is done'],
    ['waited_for', 0, 'the day what it waits for is done'],
    ['parking', 175, '175 days after title was taken'],
  ] as const)('reads %s %i as a person would say it', (anchor, days, words) => {
    expect(writeOffset(anchor, days)).toBe(words);
  });
});
