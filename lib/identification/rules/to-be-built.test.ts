import { expect, it } from 'vitest';
import { isToBeBuilt } from './to-be-built';

it('is the replacement of an improvement exchange until it is received, and never what is given up', () => {
  expect(isToBeBuilt('improvement', 'replacement', false)).toBe(true);
  expect(isToBeBuilt('build_to_suit', 'replacement', false)).toBe(true);
  expect(isToBeBuilt('improvement', 'replacement', true)).toBe(false);
  expect(isToBeBuilt('improvement', 'relinquished', false)).toBe(false);
  expect(isToBeBuilt('delayed', 'replacement', false)).toBe(false);
});
