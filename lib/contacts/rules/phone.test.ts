import { describe, expect, it } from 'vitest';
import { phoneKey, phoneLink } from './phone';

describe('a telephone number', () => {
  it.each([
    ['(512) 555-0161', '5125550161'],
    ['+1 512 555 0161', '5125550161'],
    ['1-512-555-0161', '5125550161'],
    ['512.555.0161 x22', '5125550161'],
    ['512 555 0161 ext. 9', '5125550161'],
    ['555-0161', '5550161'],
    ['+44 20 7946 0958', '442079460958'],
    ['0161', undefined],
    ['call me', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s compares as %s', (typed, key) => {
    expect(phoneKey(typed)).toBe(key);
  });

  it.each([
    ['(512) 555-0161', 'tel:5125550161'],
    ['+1 512 555 0161', 'tel:+15125550161'],
    ['512 555 0161 x22', 'tel:5125550161,22'],
  ])('%s is dialled as %s', (typed, link) => {
    expect(phoneLink(typed)).toBe(link);
  });
});
