import { describe, expect, it } from 'vitest';
import { namesPerson } from './same-name';
import { otherNames, spellings } from './testing/names';

describe('the name of the taxpayer', () => {
  it.each(spellings)('is meant by “%s”, of %s', (typed, person) => {
    expect(namesPerson(typed, person)).toBe(true);
  });
  it.each(otherNames)('is not meant by “%s”, of %s', (typed, person) => {
    expect(namesPerson(typed, person)).toBe(false);
  });
});
