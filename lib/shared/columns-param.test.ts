import { describe, expect, it } from 'vitest';
import { chooseColumns } from './columns-param';

const known = [
  { id: 'number', always: true },
  { id: 'client' },
  { id: 'ends' },
  { id: 'field.source', usual: false },
];

describe('the columns that a URL asks for', () => {
  it.each([
    [null, ['number', 'client', 'ends'], false],
    ['', ['number', 'client', 'ends'], false],
    ['ends', ['number', 'ends'], true],
    ['field.source,client', ['number', 'client', 'field.source'], true],
    ['number', ['number'], true],
  ])('%j shows %j', (param, shown, chosen) =>
    expect(chooseColumns(param, known)).toEqual({ shown, chosen, unknown: [] }),
  );

  it('names what the list does not have, once, and shows the rest', () => {
    expect(chooseColumns('nothing,ends,nothing', known)).toEqual({
      shown: ['number', 'ends'],
      chosen: true,
      unknown: ['nothing'],
    });
    expect(chooseColumns('nothing', known)).toEqual({
      shown: ['number', 'client', 'ends'],
      chosen: false,
      unknown: ['nothing'],
    });
  });
});
