import { describe, expect, it } from 'vitest';
import { readMatterFile } from './read';

const HEADER =
  'Matter Number,Client,Type of Exchange,Status,Opened,Close of Escrow Date,Rel Property Address';
const ROW = 'M-1,Ana Fontaine,Delayed,Open,2026-01-05,2026-03-02,1 Mill Rd';
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readMatterFile(bytes(text));
const problem = (input: string | Uint8Array) => {
  const result = readMatterFile(typeof input === 'string' ? bytes(input) : input);
  return result.ok ? undefined : result.problem;
};
const places = (text: string) => {
  const result = read(text);
  return result.ok && result.file.records.map(({ record, line, cells }) => [record, line, cells[1]]);
};

describe('a matter list', () => {
  it('is read with a byte-order mark, CRLF, quoted commas, quoted line breaks and doubled quotation marks', () => {
    const text = `\uFEFF${HEADER}\r\nM-1,"Okafor, LLC",a,b,c,d,e\r\nM-2,"two\r\nlines",a,b,c,d,e\r\nM-3,"Quarry ""North""",a,b,c,d,e\r\n`;
    expect(places(text)).toEqual([
      [1, 2, 'Okafor, LLC'],
      [2, 3, 'two\r\nlines'],
      [3, 5, 'Quarry "North"'],
    ]);
  });

  it.each([
    ['\n', 'LF'],
    ['\r', 'CR'],
    ['\r\n', 'CRLF'],
  ])('is read with line breaks of any system: %j (%s)', (end) => {
    expect(places([HEADER, ROW, ROW].join(end))).toEqual([
      [1, 2, 'Ana Fontaine'],
      [2, 3, 'Ana Fontaine'],
    ]);
  });

  it('leaves blank lines and rows of blank cells out of the record numbers, not out of the line numbers', () => {
    expect(places(`${HEADER}\n${ROW}\n\n,,,,,,\n${ROW}\n\n`)).toEqual([
      [1, 2, 'Ana Fontaine'],
      [2, 5, 'Ana Fontaine'],
    ]);
  });

  it('takes headers in any order, any capitals, and the other spellings', () => {
    const result = read(
      `STATUS,matter #,client name,exchange type,date opened,closing date,relinquished property address\n${ROW}`,
    );
    expect(result.ok && result.file.columns).toEqual([
      'status',
      'number',
      'client',
      'exchangeType',
      'openedOn',
      'transferredOn',
      'relinquishedAddress',
    ]);
  });

  it('keeps a record with the wrong number of cells, for the row to be rejected alone', () => {
    const result = read(`${HEADER}\nM-1,a\n${ROW}`);
    expect(result.ok && result.file.records.map(({ cells }) => cells.length)).toEqual([2, 7]);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['nothing at all', '', 'empty', undefined],
    ['only a byte-order mark', '\uFEFF', 'empty', undefined],
    ['only blank lines', '\r\n \r\n', 'empty', undefined],
    ['only commas', ',,,\n,,,', 'empty', undefined],
    ['a header alone', HEADER, 'no_records', 1],
    ['no header', ROW, 'no_header', 1],
    ['semicolons', HEADER.replaceAll(',', ';'), 'delimiter', 1],
    ['tabs', HEADER.replaceAll(',', '\t'), 'delimiter', 1],
    ['a column missing', HEADER.replace(',Opened', ''), 'missing_columns', 1],
    ['a column twice', `${HEADER},Matter #`, 'duplicate_columns', 1],
    ['a column not known', `${HEADER},Rel Valeu`, 'unknown_columns', 1],
    ['a column without a header', `${HEADER},`, 'unknown_columns', 1],
    ['a column called __proto__', `${HEADER},__proto__`, 'unknown_columns', 1],
    ['a quotation mark that is not closed', `${HEADER}\n${ROW}\n"M-2,a,b,c,d,e\n`, 'quotation_mark', 3],
    ['a quotation mark in the middle of a cell', `${HEADER}\nM-1,a"b"c,b,c,d,e\n`, 'quotation_mark', 2],
    ['text after a closing quotation mark', `${HEADER}\nM-1,"a"b,b,c,d,e\n`, 'quotation_mark', 2],
    ['a record without end', `${HEADER}\nM-1,"${'x\n'.repeat(600_000)}"`, 'record_too_long', 2],
    ['a NUL byte', `${HEADER}\nM-1,a\u0000b`, 'not_text', 2],
    ['a workbook', 'PK\u0003\u0004rest', 'not_text', undefined],
    ['too many records', `${HEADER}\n${`${ROW}\n`.repeat(50_001)}`, 'too_many_records', undefined],
  ])('says so: %s', (_, text, code, line) => {
    expect(problem(text)).toMatchObject({ code, ...(line && { line }) });
    expect(problem(text)?.message).toMatch(/\.$/);
  });

  it('names the line of the first byte that is not UTF-8', () => {
    const latin1 = Uint8Array.from(Buffer.from(`${HEADER}\n${ROW}\nM-2,Zo\u00eb,a,b,c,d`, 'latin1'));
    expect(problem(latin1)).toMatchObject({ code: 'not_utf8', line: 3 });
  });

  it('knows UTF-16 and says how to save the file', () => {
    expect(problem(Uint8Array.from(Buffer.from(`\uFEFF${HEADER}`, 'utf16le')))).toMatchObject({
      code: 'not_utf8',
      message: expect.stringContaining('CSV UTF-8') as string,
    });
  });

  it('refuses more than 32 MB before reading them', () => {
    expect(problem(new Uint8Array(32 * 1024 * 1024 + 1))).toMatchObject({ code: 'too_large' });
  });

  it('takes 50,000 records', () => {
    const result = read(`${HEADER}\n${`${ROW}\n`.repeat(50_000)}`);
    expect(result.ok && result.file.records.length).toBe(50_000);
  });
});
