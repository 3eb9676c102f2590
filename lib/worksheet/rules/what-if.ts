/** The worksheet of figures as they are typed: for the column of what is on file, and for the one that tries others. */
import { parseMoney, type Money } from '@/lib/shared/money';
import { less, plus, ZERO } from './amounts';
import { recaptureProblem } from './form-lines';
import { valueHeadroom, type ValueHeadroom } from './headroom';
import { computeWorksheet, type Worksheet } from './worksheet';

export const cellNames = [
  ...([
    'salePrice',
    'saleDebt',
    'saleExpenses',
    'purchasePrice',
    'purchaseDebt',
    'purchaseExpenses',
  ] as const),
  ...(['otherReceived', 'basis'] as const),
];
export type CellName = (typeof cellNames)[number];

/** As typed; empty where nothing is known. */
export type Cells = Record<CellName, string>;

export const noCells: Cells = {
  ...{
    salePrice: '',
    saleDebt: '',
    saleExpenses: '',
    purchasePrice: '',
    purchaseDebt: '',
    purchaseExpenses: '',
  },
  ...{ otherReceived: '', basis: '' },
};

/** What the columns share: nobody tries other values of these. */
export interface Fixed {
  recapture: Money;
  otherGiven: Money;
  otherGivenBasis: Money;
  cashTakenAtSale: Money;
  bootInLaterYear?: boolean;
  /** Fair market values for the 200% rule, and the prices that they go with; null while nothing was sold. */
  values: { sold: Money; identified: Money; salePrice: Money; purchasePrice: Money } | null;
}

export const nothingFixed: Fixed = {
  ...{ recapture: ZERO, otherGiven: ZERO, otherGivenBasis: ZERO, cashTakenAtSale: ZERO, values: null },
};

export interface Sheet {
  /** Null while a price is missing or something is no amount. */
  worksheet: Worksheet | null;
  /** Without it only boot is known, and lines 18 to 20 and 22 to 25 are not. */
  hasBasis: boolean;
  headroom: ValueHeadroom | null;
  errors: Partial<Record<CellName, string>>;
  /** The recapture is more than the gain of this column. */
  problem?: string;
}

export function sheetOf(cells: Cells, fixed: Fixed): Sheet {
  const errors: Sheet['errors'] = {};
  const amounts = {} as Record<CellName, Money | undefined>;
  for (const name of cellNames) {
    const money = cells[name].trim() === '' ? undefined : parseMoney(cells[name]);
    amounts[name] = money;
    if (money === undefined ? cells[name].trim() !== '' : money.startsWith('-'))
      errors[name] = 'Write an amount such as 1,250,000 or 1.25m.';
  }
  const { salePrice, purchasePrice, basis } = amounts;
  const hasBasis = basis !== undefined;
  if (Object.keys(errors).length > 0) return { worksheet: null, hasBasis, headroom: null, errors };
  const headroom = headroomOf(fixed, salePrice, purchasePrice);
  if (salePrice === undefined || purchasePrice === undefined)
    return { worksheet: null, hasBasis, headroom, errors };
  const of = (name: CellName) => amounts[name] ?? ZERO;
  const worksheet = computeWorksheet({
    ...fixed,
    basis: of('basis'),
    sale: {
      ...{ price: salePrice, debt: of('saleDebt'), expenses: of('saleExpenses') },
      otherProperty: fixed.otherGiven,
    },
    purchase: {
      ...{ price: purchasePrice, debt: of('purchaseDebt'), expenses: of('purchaseExpenses') },
      otherProperty: of('otherReceived'),
    },
  });
  const problem = hasBasis ? recaptureProblem(worksheet.lines[21], worksheet.lines[19]) : undefined;
  return { worksheet, hasBasis, headroom, errors, problem };
}

/** A price that is tried changes the values by as much as it differs from the one on file. */
function headroomOf({ values }: Fixed, salePrice?: Money, purchasePrice?: Money): ValueHeadroom | null {
  if (!values) return null;
  const sold = salePrice ? plus(values.sold, less(salePrice, values.salePrice)) : values.sold;
  const identified = purchasePrice
    ? plus(values.identified, less(purchasePrice, values.purchasePrice))
    : values.identified;
  return valueHeadroom(sold, identified);
}

const sameAmount = (a: string, b: string) => (parseMoney(a) ?? a.trim()) === (parseMoney(b) ?? b.trim());

/** The cells in which two columns differ as amounts. */
export const changedCells = (cells: Cells, from: Cells): CellName[] =>
  cellNames.filter((name) => !sameAmount(cells[name], from[name]));

/** Whether a line is known without the adjusted basis. */
export const needsBasis = (line: number): boolean => line >= 18 && line !== 21;
