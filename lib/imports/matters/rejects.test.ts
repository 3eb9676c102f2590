import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { checkFile } from './check';
import { exchangeEnd } from './exchange-end';
import { writeRejects } from './rejects';
import { matterList } from './test-list';

const file = matterList(
  { notes: 'good' },
  { number: 'M-2', client: '', clientEmail: 'x', notes: '=HYPERLINK("http://example.com","x")' },
  { number: 'M-3', relinquishedValue: '-500', clientPhone: '+1 512 555 0161' },
);
const written = writeRejects(file, checkFile(file, toCalendarDate('2026-11-24'), exchangeEnd).rejects);
const rows = parse(written, { bom: true });

describe('the file of rejects', () => {
  it('has a line per reason with record, line, column, value and reason, then the cells of the record', () => {
    expect(rows[0]?.slice(0, 7)).toEqual([
      'Record',
      'Line',
      'Column',
      'Value',
      'Reason',
      'Matter Number',
      'Client',
    ]);
    expect(rows.slice(1).map((row) => [...row.slice(0, 4), row[5]])).toEqual([
      ['2', '3', 'Client', '', 'M-2'],
      ['2', '3', 'Client Email', 'x', 'M-2'],
      ['3', '4', 'Rel Value', '-500', 'M-3'],
    ]);
    expect(rows[2]?.[4]).toMatch(/e-mail address/);
  });

  it('neutralizes what a spreadsheet would run, and no amount below zero', () => {
    expect(rows[1]).toContain(`'=HYPERLINK("http://example.com","x")`);
    expect(rows[3]).toContain("'+1 512 555 0161");
    expect(new Set(rows.flat().filter((cell) => /^[=+\-@]/.test(cell)))).toEqual(new Set(['-500']));
  });

  it('leaves the cells that were read as they were', () => {
    expect(file.records[1]?.cells).toContain('=HYPERLINK("http://example.com","x")');
  });

  it('opens in a spreadsheet: byte-order mark and CRLF', () => {
    expect(written.startsWith('\uFEFFRecord,Line,')).toBe(true);
    expect(written.endsWith('\r\n')).toBe(true);
  });
});
