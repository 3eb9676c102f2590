import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { checkFile } from './check';
import { exchangeEnd } from './exchange-end';
import { readMatterFile } from './read';
import { importReport } from './report';

/** An invented list that is not part of the project; the counts below were found by reading it with other tools. */
const path = resolve('..', 'shared', 'data', 'matters.csv');
const absent = !existsSync(path);
if (absent) console.warn(`Skipped: the sample matter list is not there (${path}).`);

describe.skipIf(absent)('the sample matter list', () => {
  const read = absent ? undefined : readMatterFile(readFileSync(path));
  const checked = read?.ok ? checkFile(read.file, toCalendarDate('2026-11-24'), exchangeEnd) : undefined;
  const report =
    checked && importReport(checked, { imported: checked.rows.length, unchanged: 0, differs: [] });

  it('comes out as 301 imported, 19 rejected, 14 Day-45 warnings, 17 Day-180 warnings', () => {
    expect(report?.totals.records).toBe(320);
    expect(report?.summary).toBe('301 imported, 19 rejected, 14 Day-45 warnings, 17 Day-180 warnings');
  });

  it('has one reason for each rejected record, of five causes', () => {
    expect(report?.rejects).toHaveLength(19);
    expect(Object.fromEntries(report?.causes.map(({ cause, records }) => [cause, records]) ?? [])).toEqual({
      date: [49, 84, 217, 233, 267],
      duplicate: [118, 186, 196, 242, 312],
      blank: [20, 50, 125, 251],
      amount: [15, 117, 254],
      choice: [46, 191],
    });
  });

  it('keeps formulas, quotation marks, accents and line breaks of the list', () => {
    const byNumber = new Map(checked?.rows.map((row) => [row.number, row]));
    expect(byNumber.get('M-2023-0001')?.notes).toBe('=HYPERLINK("http://example.com","x")');
    expect(byNumber.get('M-2024-0002')?.notes).toBe('Two deeds;\nsee file');
    expect(byNumber.get('M-2024-0006')?.client).toMatchObject({ firstName: 'Núria', lastName: 'Halvorsen' });
    expect(
      checked?.rows.some(({ client }) => client.kind === 'company' && client.company.includes('"North"')),
    ).toBe(true);
  });

  it('reads every date and amount of a record', () => {
    expect(checked?.rows[0]).toMatchObject({
      openedOn: '2024-02-01',
      transferredOn: '2024-03-13',
      day45: '2024-04-27',
      day180: '2024-09-09',
      proceeds: '3194400.00',
      relinquished: { value: '5324000.00', debt: '1863400.00', state: 'TX', zip: '78701' },
    });
  });
});
