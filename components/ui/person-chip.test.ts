import { describe, expect, it } from 'vitest';
import { initials } from './person-chip';

describe('initials', () => {
  it.each([
    ['Ana María Ruiz', 'AR'],
    ['Cher', 'C'],
    ['  élodie  ', 'É'],
    ['', ''],
  ])('of "%s" are "%s"', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
