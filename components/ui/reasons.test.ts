import { describe, expect, it } from 'vitest';
import { inputName, inputValue } from './reasons';

describe('the inputs of a reason', () => {
  it.each([
    ['transferredOn', 'Transferred on'],
    ['day180', 'Day 180'],
    ['return_due_on', 'Return due on'],
  ])('calls %s %s', (name, words) => {
    expect(inputName(name)).toBe(words);
  });

  it('writes dates with their weekday, and codes as words', () => {
    expect(inputValue('2026-03-02')).toBe('Mon, Mar 2, 2026');
    expect(inputValue('s_corporation')).toBe('s corporation');
    expect(inputValue(1200)).toBe('1,200');
  });

  it('writes amounts as dollars', () => {
    expect(inputValue('1357000.00')).toBe('$1,357,000.00');
    expect(inputValue('-500.00')).toBe('−$500.00');
    expect(inputValue('1031.5')).toBe('1031.5');
  });
});
