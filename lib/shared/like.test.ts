import { describe, expect, it } from 'vitest';
import { literally } from './like';

describe('text in a pattern', () => {
  it('keeps the signs of a pattern as signs', () => {
    expect(literally('100% Title_Co')).toBe('100\\% Title\\_Co');
    expect(literally('C:\\Deeds')).toBe('C:\\\\Deeds');
    expect(literally('Ana Ruiz')).toBe('Ana Ruiz');
  });
});
