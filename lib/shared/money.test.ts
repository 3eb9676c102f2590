import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney, parseMoney, writeMoney } from './money';

describe('reading an amount', () => {
  it.each([
    ['1250000', '1250000.00'],
    ['1,250,000', '1250000.00'],
    ['$1,250,000.5', '1250000.50'],
    ['$1.25M', '1250000.00'],
    ['1.25m', '1250000.00'],
    ['750k', '750000.00'],
    ['2b', '2000000000.00'],
    [' 3194400.00 ', '3194400.00'],
    ['.5', '0.50'],
    ['0', '0.00'],
    ['(500)', '-500.00'],
    ['-500.5', '-500.50'],
    ['−500', '-500.00'],
    ['($1,000.25)', '-1000.25'],
    ['-$500', '-500.00'],
    ['9999999999999.99', '9999999999999.99'],
    ['0.10', '0.10'],
  ])('%j is %s', (text, money) => {
    expect(parseMoney(text)).toBe(money);
  });

  it.each([
    '',
    'TBD',
    '$',
    '-',
    '()',
    'k',
    '.',
    '1,25,000',
    '1,250,00',
    '12 50',
    '1.255',
    '0.001k5',
    '1e6',
    '$-500',
    '1.2.3',
    '10000000000000',
    '99999b',
    'NaN',
    'Infinity',
    '€500',
    '500 USD',
    '(500',
    '(-500)',
    '--500',
    '-(500)',
  ])('%j is no amount', (text) => {
    expect(parseMoney(text)).toBeUndefined();
  });

  it('has no negative zero', () => {
    expect(parseMoney('-0')).toBe('0.00');
    expect(parseMoney('(0.00)')).toBe('0.00');
  });

  it('gives back every amount that it wrote', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }), (cents) => {
        const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
        const money = `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(parseMoney(money)).toBe(money);
        expect(parseMoney(writeMoney(money))).toBe(money);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseMoney(text)));
  });
});

describe('writing an amount', () => {
  it.each([
    ['1250000.00', '$1,250,000.00'],
    ['-500.00', '−$500.00'],
    ['0.00', '$0.00'],
    ['9999999999999.99', '$9,999,999,999,999.99'],
    // A float would turn the last cent into another.
    ['9007199254740993.01', '$9,007,199,254,740,993.01'],
  ])('%s as %s', (money, text) => {
    expect(writeMoney(money)).toBe(text);
  });
});

describe('adding amounts', () => {
  it('is exact', () => {
    expect(addMoney(['0.10', '0.20'])).toBe('0.30');
    expect(addMoney(Array<string>(1000).fill('9999999999.99'))).toBe('9999999999990.00');
    expect(addMoney([])).toBe('0.00');
    expect(addMoney(['5.00', '-5.00'])).toBe('0.00');
  });
});
