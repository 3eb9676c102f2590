import { describe, expect, it } from 'vitest';
import { toCalendarDate as day } from '../../shared/calendar-date';
import { deadlines } from './deadlines';
import { parkingDeadlines } from './parking';

describe('parking', () => {
  it('counts the example of the reference', () => {
    const due = parkingDeadlines({ titleTakenOn: day('2026-08-20'), parked: 'replacement' });
    expect(due).toMatchObject({
      agreementBy: '2026-08-27',
      identifyRelinquishedBy: '2026-10-04',
      transferBy: '2027-02-16',
    });
    expect(due.because.map(({ citation }) => citation)).toEqual([
      'Rev. Proc. 2000-37 sec. 4.02(3)',
      'Rev. Proc. 2000-37 sec. 4.02(4)',
      'Rev. Proc. 2000-37 sec. 4.02(5) and (6)',
    ]);
    expect(due.because[0]?.confirmWithCounsel).toBe(true);
  });

  it.each([
    ['a Friday, Labor Day between', '2026-09-04', '2026-09-14'],
    ['a Saturday', '2026-08-22', '2026-08-28'],
    ['before Independence Day kept on Friday the 3rd', '2026-07-01', '2026-07-09'],
    ['before Christmas and New Year’s Day', '2026-12-23', '2026-12-31'],
    ['before a New Year’s Day kept in the old year', '2027-12-29', '2028-01-06'],
  ])('gives five business days from %s', (_name, titleTakenOn, agreementBy) => {
    expect(parkingDeadlines({ titleTakenOn: day(titleTakenOn), parked: 'replacement' }).agreementBy).toBe(
      agreementBy,
    );
  });

  it('identifies nothing when it is the relinquished property that is parked', () => {
    const due = parkingDeadlines({ titleTakenOn: day('2026-08-20'), parked: 'relinquished' });
    expect(due.identifyRelinquishedBy).toBeNull();
    expect(due.because).toHaveLength(2);
  });

  it('is not shortened by a return, and has no other clock before anything is sold', () => {
    const due = deadlines({
      exchangeType: 'reverse',
      relinquished: [],
      taxpayer: {},
      parking: { titleTakenOn: day('2026-12-31'), parked: 'replacement' },
    });
    expect(due).toMatchObject({ identification: null, exchange: null, warnings: [] });
    expect(due.parking?.transferBy).toBe('2027-06-29');
  });

  it('runs beside the clock of the property sold', () => {
    const due = deadlines({
      exchangeType: 'reverse',
      relinquished: [{ transferredOn: day('2026-12-10') }],
      taxpayer: { type: 'individual' },
      parking: { titleTakenOn: day('2026-08-20'), parked: 'replacement' },
    });
    expect(due.identification?.deadline).toBe('2027-01-24');
    expect(due.exchange).toMatchObject({ deadline: '2027-04-15', shortenedByReturn: true });
    expect(due.parking?.transferBy).toBe('2027-02-16');
  });
});
