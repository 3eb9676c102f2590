import { describe, expect, it } from 'vitest';
import { neutralizeCell } from './spreadsheet-cell';

describe('a cell written for a spreadsheet', () => {
  it.each([
    '=1+1',
    '+1 512 555 0100',
    '-500.00',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '＝1',
    '\uFEFF=1',
  ])('gets an apostrophe when it could run: %j', (text) => expect(neutralizeCell(text)).toBe(`'${text}`));

  it.each(['', 'Two deeds;\nsee file', '(512) 555-0161', '1,250,000', "'=1", 'a=b', ' plain'])(
    'stays as it is when it cannot: %j',
    (text) => expect(neutralizeCell(text)).toBe(text),
  );
});
