import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/shared/ids';
import { statementInput } from './input';

const typed = {
  exchangeId: newId(new Date('2026-11-24')),
  propertyId: newId(new Date('2026-11-24')),
  closedOn: '2026-10-19',
  price: '800,000',
  debt: '850,000',
  exchangeExpenses: '',
  otherExpenses: '',
  otherProperty: '',
  was: null,
};
const saidOf = (cash: unknown) => {
  const { error, data } = statementInput.safeParse({ ...typed, cash });
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? data?.cash;
};

describe('the cash of a closing statement', () => {
  it.each(['-50,000', '(50,000)', '\u221250000.00'])(
    'that went the other way says how to enter it: %s',
    (cash) => {
      expect(saidOf(cash)).toEqual([expect.stringMatching(/^cash: Enter 0 where .* what-if shows/)]);
    },
  );
  it('is asked for, and an amount', () => {
    expect(saidOf('')).toEqual(['cash: Enter the cash as the statement gives it.']);
    expect(saidOf(undefined)).toEqual(['cash: Enter the cash as the statement gives it.']);
    expect(saidOf('lots')).toEqual(['cash: Write an amount such as 1,250,000 or 1.25m.']);
    expect(saidOf('0')).toBe('0.00');
    expect(saidOf('12,345.60')).toBe('12345.60');
  });
});
