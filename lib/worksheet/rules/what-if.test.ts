import { describe, expect, it } from 'vitest';
import { changedCells, needsBasis, noCells, nothingFixed, sheetOf, type Cells } from './what-if';

/** The debt-boot case of the reference. */
const cells: Cells = {
  ...noCells,
  ...{ salePrice: '800,000', saleDebt: '400k', saleExpenses: '40000', basis: '0.3m' },
  ...{ purchasePrice: '700000', purchaseDebt: '$340,000.00' },
};
const lines = (change: Partial<Cells>) => sheetOf({ ...cells, ...change }, nothingFixed).worksheet?.lines;

describe('the worksheet of typed figures', () => {
  it('takes amounts as people write them', () => {
    expect(lines({})).toMatchObject({ 15: '60000.00', 23: '60000.00', 24: '400000.00', 25: '300000.00' });
  });

  it('follows a change: a larger loan takes the debt boot away, a dearer property all of it', () => {
    expect(lines({ purchaseDebt: '400k' })?.[15]).toBe('60000.00');
    expect(lines({ purchasePrice: '760000', purchaseDebt: '400k' })?.[15]).toBe('0.00');
  });

  it('knows boot without a basis, and says which lines it does not know', () => {
    const sheet = sheetOf({ ...cells, basis: '' }, nothingFixed);
    expect(sheet).toMatchObject({ hasBasis: false, worksheet: { boot: { total: '60000.00' } } });
    const known = [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25].filter(
      (line) => !needsBasis(line),
    );
    expect(known).toEqual([12, 13, 14, 15, 16, 17, 21]);
  });

  it('is nothing while a price is missing, or something is no amount, which is named', () => {
    expect(sheetOf({ ...cells, purchasePrice: '' }, nothingFixed)).toMatchObject({
      worksheet: null,
      errors: {},
    });
    const wrong = sheetOf({ ...cells, saleDebt: 'some', basis: '-5' }, nothingFixed);
    expect(wrong.worksheet).toBeNull();
    expect(Object.keys(wrong.errors)).toEqual(['saleDebt', 'basis']);
  });

  it('says when the recapture on file does not fit the gain that is tried', () => {
    const fixed = { ...nothingFixed, recapture: '100000.00' };
    expect(sheetOf(cells, fixed).problem).toBeUndefined();
    expect(sheetOf({ ...cells, basis: '700000' }, fixed).problem).toMatch(/\$60,000\.00/);
  });
});

describe('the value that may still be identified', () => {
  const values = {
    sold: '750000.00',
    identified: '1357000.00',
    salePrice: '750000.00',
    purchasePrice: '600000.00',
  };
  const left = (change: Partial<Cells>) =>
    sheetOf({ ...noCells, ...change }, { ...nothingFixed, values }).headroom?.left;

  it('is that on file, and moves with the prices that are tried', () => {
    expect(left({})).toBe('143000.00');
    expect(left({ salePrice: '750000', purchasePrice: '600000' })).toBe('143000.00');
    expect(left({ salePrice: '760000' })).toBe('163000.00');
    expect(left({ purchasePrice: '800000' })).toBe('-57000.00');
  });
});

describe('changed cells', () => {
  it('are those whose amount differs, however it is written', () => {
    expect(changedCells(cells, { ...cells, salePrice: '0.8m' })).toEqual([]);
    expect(changedCells(cells, { ...cells, basis: '', saleDebt: '1' })).toEqual(['saleDebt', 'basis']);
  });
});
