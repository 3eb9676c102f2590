import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { checkFile } from './check';
import { columnNames, headerOf } from './columns';
import { exchangeEnd } from './exchange-end';
import { readMatterFile } from './read';
import { writeRejects } from './rejects';
import { importReport } from './report';
import { matterListText } from './test-list';
import { writeReport } from './write-report';

const today = toCalendarDate('2026-11-24');

/** Reads, checks and reports; every record must come out once, accepted or rejected, and every problem with words. */
function survives(bytes: Uint8Array): 'problem' | 'records' {
  const read = readMatterFile(bytes);
  if (!read.ok) {
    expect(read.problem.message).not.toBe('');
    return 'problem';
  }
  const checked = checkFile(read.file, today, exchangeEnd);
  const accepted = checked.rows.map(({ record }) => record);
  const rejected = new Set(checked.rejects.map(({ record }) => record));
  expect([...accepted, ...rejected].sort((a, b) => a - b)).toEqual(
    read.file.records.map((_, index) => index + 1),
  );
  expect(new Set(checked.rows.map(({ number }) => number)).size).toBe(checked.rows.length);
  const report = importReport(checked, { imported: accepted.length, unchanged: 0, differs: [] });
  expect(report.totals.imported + report.totals.rejected).toBe(read.file.records.length);
  expect(writeReport(report).endsWith(report.summary)).toBe(true);
  expect(writeRejects(read.file, checked.rejects)).toContain('Reason');
  return 'records';
}

const header = columnNames.map(headerOf).join(',');
const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '',
    'M-1',
    'Ana',
    'Delayed',
    'Open',
    '2026-03-02',
    '3/2/26',
    '$1.25M',
    'TX',
    '78701',
    '=1+1',
    '"',
    ',',
  ),
);
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const record = fc.array(cell, { minLength: 26, maxLength: 29 }).map((cells) => cells.map(quoted).join(','));

describe('any bytes', () => {
  it('give a problem or records, never a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void survives(bytes)),
      { numRuns: 500 },
    );
  });

  it('after a good header give a problem or records, never a crash', () => {
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ maxLength: 300 }).map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(body, (bytes) => void survives(Buffer.concat([Buffer.from(`${header}\n`), bytes]))),
      { numRuns: 500 },
    );
  });

  it('in cells that are quoted well are always read', () => {
    const list = fc
      .array(record, { minLength: 1, maxLength: 8 })
      .filter((rows) => rows.every((row) => /[^",\s]/.test(row)));
    fc.assert(
      fc.property(list, (rows) => {
        const text = [header, ...rows].join('\r\n');
        fc.pre(!text.includes('\0'));
        expect(survives(Buffer.from(text))).toBe('records');
      }),
      { numRuns: 300 },
    );
  });

  it('in some cells of good records leave every record accepted or rejected', () => {
    const changed = fc.record({ column: fc.constantFrom(...columnNames), text: cell });
    const rows = fc.array(fc.record({ number: fc.constantFrom('M-1', 'M-2', 'M-3', 'M-4'), changed }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (list) => {
        const records = list.map(({ number, changed: { column, text } }) => ({ number, [column]: text }));
        fc.pre(!JSON.stringify(records).includes('\\u0000'));
        expect(survives(Buffer.from(matterListText(...records)))).toBe('records');
      }),
      { numRuns: 300 },
    );
  });
});
