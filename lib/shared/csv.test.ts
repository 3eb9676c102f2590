import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvCell, csvStream, writeCsv } from './csv';

const read = (text: string): string[][] => parse(text, { bom: true, relax_column_count: true });

describe('a cell of a CSV file', () => {
  it.each([
    '=1+1',
    '+1 512 555 0100',
    '-1+1',
    '--5',
    '- 5',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '−5 =1'.replace('−', '-'),
  ])('cannot run as a formula: %j', (text) => expect(csvCell(text)).toBe(`'${text}`));

  it.each(['-500.00', '-1', -12.5])('stays a number below zero: %j', (value) =>
    expect(csvCell(value)).toBe(String(value)),
  );

  it('says yes, no and nothing', () => {
    expect([true, false, null, undefined, ''].map(csvCell)).toEqual(['Yes', 'No', '', '', '']);
  });
});

describe('a CSV file', () => {
  it('begins with a byte-order mark, ends lines as spreadsheets do, and quotes what must be', () => {
    expect(
      writeCsv(
        ['Name', 'Value'],
        [
          ['Smith, "Al"', '1.00'],
          ['two\nlines', null],
        ],
      ),
    ).toBe('\uFEFFName,Value\r\n"Smith, ""Al""",1.00\r\n"two\nlines",\r\n');
  });

  it('is read back as the cells that were written, whatever they hold', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 20 }), (rows) => {
        expect(read(writeCsv(['a', 'b'], rows)).slice(1)).toEqual(rows.map((row) => row.map(csvCell)));
      }),
    );
  });

  it('is the same written in pieces', async () => {
    const rows = Array.from({ length: 1203 }, (_, n) => [n, `=row ${n}`]);
    const text = Buffer.from(await new Response(csvStream(['N', 'Row'], rows)).arrayBuffer()).toString(
      'utf8',
    );
    expect(text).toBe(writeCsv(['N', 'Row'], rows));
  });

  it('breaks off when its rows do, and does not pass for whole', async () => {
    async function* failing() {
      yield ['one'];
      throw new Error('the connection is gone');
    }
    await expect(new Response(csvStream(['N'], failing())).text()).rejects.toThrow('the connection is gone');
  });
});
