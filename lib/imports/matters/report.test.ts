import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { checkFile } from './check';
import { exchangeEnd } from './exchange-end';
import { importReport } from './report';
import { matterList } from './test-list';
import { finalLine, type Totals } from './totals';
import { writeReport } from './write-report';

const checked = checkFile(
  matterList(
    { day45: '2026-04-17' },
    { number: 'M-2', client: '', clientEmail: '\u009B2Jx' },
    { number: 'M-3', relinquishedValue: 'TBD' },
    { number: 'M-4', client: ' ' },
    { number: 'M-5', transferredOn: '2026-12-01' },
    { number: 'M-6' },
  ),
  toCalendarDate('2026-11-24'),
  exchangeEnd,
);
const differs = [{ record: 6, line: 7, number: 'M-6', fields: ['Status', 'Rel Value'] }];
const report = importReport(checked, { imported: 1, unchanged: 1, differs });

describe('the report of an import', () => {
  it('counts records, not reasons', () => {
    expect(report.totals).toEqual({
      records: 6,
      imported: 1,
      unchanged: 1,
      differs: 1,
      rejected: 3,
      day45Warnings: 1,
      day180Warnings: 0,
      returnCaps: 1,
    });
  });

  it('groups the rejects by cause, the commonest first', () => {
    expect(report.causes.map(({ cause, records }) => [cause, records])).toEqual([
      ['blank', [2, 4]],
      ['contact', [2]],
      ['amount', [3]],
    ]);
  });

  it('names record, line, column and value of each reject, and ends with the summary', () => {
    const lines = writeReport(report).split('\n');
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}Record 3 \(line 4\), Rel Value "TBD": /));
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}Record 6 \(line 7\), matter M-6: Status, Rel Value$/),
    );
    expect(lines).toContain('  A cell that is needed is blank: 2 (records 2, 4)');
    expect(lines).toContain('  Not an amount: 1 (record 3)');
    expect(lines.at(-1)).toBe(
      '1 imported, 1 unchanged, 1 differs, 3 rejected, 1 Day-45 warning, 0 Day-180 warnings',
    );
  });

  it('prints nothing that a terminal would obey', () => {
    expect(writeReport(report)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
  });
});

describe('the last line', () => {
  const none: Totals = {
    ...{ records: 0, imported: 0, unchanged: 0, differs: 0, rejected: 0 },
    ...{ day45Warnings: 0, day180Warnings: 0, returnCaps: 0 },
  };
  it.each<[Partial<Totals>, string]>([
    [
      { imported: 301, rejected: 19, day45Warnings: 14, day180Warnings: 17, returnCaps: 9 },
      '301 imported, 19 rejected, 14 Day-45 warnings, 17 Day-180 warnings',
    ],
    [
      { unchanged: 301, rejected: 19, day45Warnings: 14, day180Warnings: 17 },
      '0 imported, 301 unchanged, 19 rejected, 14 Day-45 warnings, 17 Day-180 warnings',
    ],
    [
      { imported: 1, differs: 2, day45Warnings: 1, day180Warnings: 1 },
      '1 imported, 2 differ, 0 rejected, 1 Day-45 warning, 1 Day-180 warning',
    ],
  ])('of %j', (totals, line) => expect(finalLine({ ...none, ...totals })).toBe(line));
});
