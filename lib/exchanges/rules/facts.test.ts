import { describe, expect, it } from 'vitest';
import { toCalendarDate as day } from '../../shared/calendar-date';
import { type DeadlineFacts, factErrors } from './facts';

const sold: DeadlineFacts = {
  exchangeType: 'delayed',
  relinquished: [{ transferredOn: day('2026-12-20') }],
  taxpayer: { type: 'individual' },
};
const parking = { titleTakenOn: day('2026-08-20'), parked: 'replacement' } as const;
const fields = (change: Partial<DeadlineFacts>) =>
  factErrors({ ...sold, ...change }).map(({ field }) => field);

describe('facts that cannot be right', () => {
  it('are none in an ordinary exchange', () => {
    expect(factErrors(sold)).toEqual([]);
  });

  it.each(['reverse', 'improvement', 'build_to_suit'] as const)('parking belongs to %s', (exchangeType) => {
    expect(fields({ exchangeType, parking })).toEqual([]);
    expect(fields({ exchangeType, parking, relinquished: [] })).toEqual([]);
  });

  it.each(['delayed', 'simultaneous'] as const)('parking does not belong to %s', (exchangeType) => {
    expect(fields({ exchangeType, parking })).toEqual(['parking']);
  });

  it('nothing is sold and nothing is parked', () => {
    expect(fields({ relinquished: [] })).toEqual(['relinquished']);
  });

  it.each([
    ['on the day of the transfer', { returnDueOn: '2026-12-20' }, ['taxpayer.returnDueOn']],
    ['a day after it', { returnDueOn: '2026-12-21' }, []],
    ['521 days after it', { returnDueOn: '2028-05-24' }, []],
    ['later', { returnDueOn: '2028-05-25' }, ['taxpayer.returnDueOn']],
    ['extended to the due date itself', { extendedDueOn: '2027-04-15' }, ['taxpayer.extendedDueOn']],
    ['extended by a day', { extendedDueOn: '2027-04-16' }, []],
    ['extended by 310 days', { extendedDueOn: '2028-02-19' }, []],
    ['extended for longer', { extendedDueOn: '2028-02-20' }, ['taxpayer.extendedDueOn']],
  ])('a return due %s', (_name, given, expected) => {
    const taxpayer = {
      ...sold.taxpayer,
      ...Object.fromEntries(Object.entries(given).map(([k, v]) => [k, day(v)])),
    };
    expect(fields({ taxpayer })).toEqual(expected);
  });
});
