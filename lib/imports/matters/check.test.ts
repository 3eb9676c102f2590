import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { checkFile } from './check';
import { exchangeEnd } from './exchange-end';
import { matterList, type TestRecord } from './test-list';

const today = toCalendarDate('2026-11-24');
const check = (...records: TestRecord[]) => checkFile(matterList(...records), today, exchangeEnd);

describe('a number that the file uses twice', () => {
  it('stays with the first record, and later ones are rejected with the number of the first', () => {
    const { rows, rejects } = check(
      { number: 'M-1' },
      { number: 'M-2' },
      { number: ' M-1' },
      { number: 'M-1' },
    );
    expect(rows.map(({ record }) => record)).toEqual([1, 2]);
    expect(rejects.map(({ record, column, cause }) => [record, column, cause])).toEqual([
      [3, 'Matter Number', 'duplicate'],
      [4, 'Matter Number', 'duplicate'],
    ]);
    expect(rejects[1]?.reason).toContain('Record 1 (line 2)');
  });

  it('stays with the first record even when that one is rejected', () => {
    const { rows, rejects } = check({ client: '' }, {});
    expect(rows).toEqual([]);
    expect(rejects.map(({ record, cause }) => [record, cause])).toEqual([
      [1, 'blank'],
      [2, 'duplicate'],
    ]);
  });

  it('is one reason among others', () => {
    const { rejects } = check({}, { client: '' });
    expect(rejects.map(({ record, cause }) => [record, cause])).toEqual([
      [2, 'blank'],
      [2, 'duplicate'],
    ]);
  });

  it('is not blank: two blank numbers are two blank cells', () => {
    expect(check({ number: '' }, { number: '' }).rejects.map(({ cause }) => cause)).toEqual([
      'blank',
      'blank',
    ]);
  });
});

describe('day 45 and day 180 of the list', () => {
  it.each(['Delayed', 'Simultaneous', 'Reverse', 'Improvement', 'Build-to-Suit'])(
    'are compared with the closing date in a %s exchange',
    (exchangeType) => {
      const { rows, warnings } = check({ exchangeType, day45: '2026-04-17', day180: '2026-08-28' });
      expect(rows).toHaveLength(1);
      expect(warnings).toMatchObject([
        { kind: 'day45', record: 1, number: 'M-1', given: '2026-04-17', expected: '2026-04-16' },
        { kind: 'day180', record: 1, number: 'M-1', given: '2026-08-28', expected: '2026-08-29' },
      ]);
    },
  );

  it('give a warning that names both dates', () => {
    const [warning] = check({ day45: '4/17/26' }).warnings;
    expect(warning?.message).toBe(
      'The list gives Fri, Apr 17, 2026 as Day 45; 45 days after the closing on Mon, Mar 2, 2026 is Thu, Apr 16, 2026.',
    );
  });

  it('give none when they are right or blank', () => {
    expect(check({ day45: '4/16/26', day180: 'Aug 29, 2026' }, { number: 'M-2' }).warnings).toEqual([]);
  });

  it('give one when there is no closing date to count from', () => {
    expect(check({ transferredOn: '', status: 'Pending', day45: '4/16/26' }).warnings).toMatchObject([
      { kind: 'day45', expected: null, message: expect.stringContaining('without a closing date') as string },
    ]);
  });

  it('give none for a record that is rejected', () => {
    expect(check({ client: '', day45: '4/17/26' }).warnings).toEqual([]);
  });
});

describe('an exchange period shortened by the return date', () => {
  it.each([
    ['Individual', '2026-10-17', []],
    ['Individual', '2026-10-18', ['2027-04-15']],
    ['S-Corp', '2026-10-17', ['2027-03-15']],
    ['', '2026-10-17', ['2027-03-15']],
  ])('is noticed: %s, closing on %s', (taxpayerType, transferredOn, deadlines) => {
    const { caps } = check({ taxpayerType, transferredOn });
    expect(caps.map(({ deadline }) => deadline)).toEqual(deadlines);
  });

  it('is not noticed where there is no period', () => {
    const late = { transferredOn: '2026-12-01' };
    expect(check({ ...late, exchangeType: 'Simultaneous' }).caps).toEqual([]);
    expect(check({ status: 'Pending', transferredOn: '' }).caps).toEqual([]);
    expect(check(late).caps).toHaveLength(1);
  });
});
