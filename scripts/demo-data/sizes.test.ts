import { describe, expect, it } from 'vitest';
import { databaseOf, readOrder } from './sizes';

describe('the order of demo data', () => {
  it('is 100,000 exchanges of 200 organizations unless told otherwise', () => {
    const { sizes, database, fresh } = readOrder([]);
    expect(sizes).toMatchObject({ organizations: 200, exchanges: 100_000 });
    expect([database, fresh]).toEqual(['peak_100k', false]);
  });

  it('takes sizes and a day', () => {
    const words = ['--organizations', '20', '--exchanges', '10000', '--today', '2026-02-28', '--fresh'];
    expect(readOrder(words)).toEqual({
      sizes: { organizations: 20, exchanges: 10_000, today: '2026-02-28' },
      database: 'peak_10k',
      fresh: true,
    });
  });

  it.each([
    [['--exchanges', '0'], '--exchanges is a whole number from 1'],
    [['--exchanges', 'many'], '--exchanges is a whole number from 1'],
    [['--organizations', '2.5'], '--organizations is a whole number from 1'],
    [['--today', 'tomorrow'], '--today is a date such as'],
  ])('refuses %j', (words, message) => {
    expect(() => readOrder(words)).toThrow(message);
  });

  it('names a database for each size', () => {
    expect([1_000, 2_500, 100_000].map(databaseOf)).toEqual(['peak_1k', 'peak_2500', 'peak_100k']);
  });
});
