import { describe, expect, it } from 'vitest';
import { toCalendarDate as day } from '../../shared/calendar-date';
import { deadlines } from './deadlines';
import type { WarningCode } from './warnings';

type Given = Partial<Record<'returnDueOn' | 'extensionFiledOn' | 'extendedDueOn' | 'returnFiledOn', string>>;

function warnings(
  transfers: string | string[],
  given: Given = {},
  type: 'individual' | 'unknown' = 'individual',
) {
  return deadlines({
    exchangeType: 'delayed',
    relinquished: [transfers].flat().map((on) => ({ transferredOn: day(on) })),
    taxpayer: {
      type: type === 'unknown' ? undefined : type,
      ...Object.fromEntries(Object.entries(given).map(([name, on]) => [name, day(on)])),
    },
  }).warnings;
}

const codes = (...of: Parameters<typeof warnings>): WarningCode[] => warnings(...of).map(({ code }) => code);
const one = (code: WarningCode, ...of: Parameters<typeof warnings>) =>
  warnings(...of).find((warning) => warning.code === code);

describe('warnings about the periods of an exchange', () => {
  it('are absent when there is nothing to say', () => {
    expect(warnings('2026-06-05')).toEqual([]);
  });

  it('tell of an end on a weekend or holiday, which is not extended', () => {
    expect(one('ends_on_closed_day', '2026-03-02')).toMatchObject({
      severity: 'info',
      message: expect.stringContaining('The exchange period ends Sat, Aug 29, 2026'),
    });
    // Day 45 is Thanksgiving Day.
    expect(one('ends_on_closed_day', '2026-10-12')?.message).toContain(
      'identification period ends Thu, Nov 26, 2026',
    );
  });

  it('tell what the return takes, and until when to file', () => {
    expect(one('shortened_by_return', '2026-12-31')).toMatchObject({
      severity: 'warning',
      citation: 'Christensen, T.C. Memo 1996-254',
      message: expect.stringMatching(
        /ends Thu, Apr 15, 2027.*75 days before day 180 \(Tue, Jun 29, 2027\).*by Thu, Apr 15, 2027/,
      ),
    });
    expect(one('shortened_by_return', '2026-10-18')?.message).toContain('1 day before');
    expect(codes('2026-10-17')).not.toContain('shortened_by_return');
    expect(codes('2026-12-31', { extensionFiledOn: '2027-04-01' })).not.toContain('shortened_by_return');
  });

  it('tell of a due date that falls on a weekend or holiday, with the day to which it moves', () => {
    expect(one('return_due_moved', '2027-12-31')).toMatchObject({
      confirmWithCounsel: true,
      message: expect.stringMatching(/due Sat, Apr 15, 2028.*until Tue, Apr 18, 2028/),
    });
    expect(codes('2026-12-31')).not.toContain('return_due_moved');
    // April 15, 2028 is that Saturday as well, but day 180 comes first.
    expect(codes('2027-06-01')).not.toContain('return_due_moved');
  });

  it('tell why a recorded extension does not count', () => {
    expect(one('extension_filed_late', '2026-12-31', { extensionFiledOn: '2027-04-16' })?.message).toContain(
      'after the last day to file it (Thu, Apr 15, 2027)',
    );
    expect(one('shortened_by_return', '2026-12-31', { extensionFiledOn: '2027-04-16' })?.message).toContain(
      'The extension recorded does not count.',
    );
    expect(codes('2026-12-31', { extensionFiledOn: '2026-04-10' })).toContain(
      'extension_filed_before_transfer',
    );
    expect(codes('2026-12-31', { extendedDueOn: '2027-10-15' })).toContain('extended_due_without_filing');
    expect(codes('2026-12-31', { extensionFiledOn: '2027-04-15', extendedDueOn: '2027-10-15' })).toEqual([
      'ends_on_closed_day',
    ]);
  });

  it('tell of an extended due date before day 180', () => {
    const given = { extensionFiledOn: '2027-04-01', extendedDueOn: '2027-05-15' };
    expect(codes('2026-12-31', given)).toEqual([
      'shortened_by_extended_return',
      'return_due_moved',
      'ends_on_closed_day',
      'ends_on_closed_day',
    ]);
  });

  it('are critical when the return was filed before the exchange ends', () => {
    expect(one('return_filed_early', '2026-12-31', { returnFiledOn: '2027-04-14' })).toMatchObject({
      severity: 'critical',
      confirmWithCounsel: true,
      message: expect.stringContaining('filed Wed, Apr 14, 2027'),
    });
    expect(codes('2026-12-31', { returnFiledOn: '2027-04-15' })).not.toContain('return_filed_early');
    expect(codes('2026-12-31', { returnFiledOn: '2026-04-15' })).toContain('return_filed_before_transfer');
  });

  it('tell of a return due before the identification period ends', () => {
    expect(one('return_due_early', '2026-06-01', { returnDueOn: '2026-07-10' })?.severity).toBe('critical');
    expect(codes('2026-06-01', { returnDueOn: '2026-07-16' })).not.toContain('return_due_early');
  });

  it('tell that the type of taxpayer is missing, unless the due date is entered', () => {
    expect(one('taxpayer_type_unknown', '2026-06-05', {}, 'unknown')?.message).toContain('Mon, Mar 15, 2027');
    expect(codes('2026-06-05', { returnDueOn: '2027-04-15' }, 'unknown')).toEqual([]);
  });

  it('tell of a property sold after the exchange ended', () => {
    const sales = (last: string) => codes(['2026-01-05', last]);
    // Day 180 of January 5 is July 4.
    expect(sales('2026-07-05')).toContain('transferred_after_end');
    expect(sales('2026-07-04')).not.toContain('transferred_after_end');
  });
});

describe('warnings about parking beside a sale', () => {
  const both = (transferredOn: string) =>
    deadlines({
      exchangeType: 'reverse',
      relinquished: [{ transferredOn: day(transferredOn) }],
      taxpayer: { type: 'individual' },
      parking: { titleTakenOn: day('2026-08-20'), parked: 'replacement' },
    }).warnings.map(({ code, severity }) => [code, severity]);

  it('are critical when the sale comes after parking had to end', () => {
    expect(both('2027-02-17')).toContainEqual(['transferred_after_parking', 'critical']);
    expect(both('2027-02-16')).not.toContainEqual(['transferred_after_parking', 'critical']);
  });

  it('tell when the exchange ends before parking must', () => {
    expect(both('2026-08-01')).toContainEqual(['exchange_ends_before_parking', 'info']);
    expect(both('2026-09-20')).not.toContainEqual(['exchange_ends_before_parking', 'info']);
  });
});
