import { describe, expect, it } from 'vitest';
import { errorsByPath } from './form-errors';

describe('errors by path', () => {
  it('finds each leaf under its path, through lists and the root of a list', () => {
    const errors = {
      client: { type: 'invalid', message: 'Choose a contact.' },
      relinquished: [
        undefined,
        { value: { type: 'custom', message: 'Write an amount.', ref: { message: 'x' } } },
      ],
      participants: { root: { type: 'too_big', message: 'Too many.' } },
    };
    expect(errorsByPath(errors)).toEqual({
      client: 'Choose a contact.',
      'relinquished.1.value': 'Write an amount.',
      participants: 'Too many.',
    });
  });

  it('is empty without errors', () => expect(errorsByPath({})).toEqual({}));
});
