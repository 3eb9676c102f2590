/** The figures of the worksheet in the words that every page uses. */
import { writeMoney, type Money } from '@/lib/shared/money';
import type { LineNumber } from '@/lib/worksheet/rules/form-lines';
import type { CellName } from '@/lib/worksheet/rules/what-if';

export const cellGroups: readonly { title: string; cells: readonly CellName[] }[] = [
  { title: 'Sale', cells: ['salePrice', 'saleDebt', 'saleExpenses'] },
  { title: 'Purchase', cells: ['purchasePrice', 'purchaseDebt', 'purchaseExpenses', 'otherReceived'] },
  { title: 'Taxpayer', cells: ['basis'] },
];

export const cellWord: Record<CellName, string> = {
  salePrice: 'Sale price',
  saleDebt: 'Debt paid off',
  saleExpenses: 'Exchange expenses of the sale',
  purchasePrice: 'Real property received',
  purchaseDebt: 'New debt',
  purchaseExpenses: 'Exchange expenses of the purchase',
  otherReceived: 'Other property received',
  basis: 'Adjusted basis',
};

export const lineWord: Record<LineNumber, string> = {
  12: 'Other property given up, fair market value',
  13: 'Its adjusted basis',
  14: 'Gain or loss on it',
  15: 'Boot received, less exchange expenses',
  16: 'Real property received, fair market value',
  17: 'All received',
  18: 'Basis given up, unused expenses and net amounts paid',
  19: 'Gain realized',
  20: 'Gain up to the boot',
  21: 'Recapture, ordinary income',
  22: 'Line 20 beyond the recapture',
  23: 'Gain recognized',
  24: 'Gain deferred',
  25: 'Basis of the new property',
};

/** Clients are told what boot is. */
export const bootWord = (isStaff: boolean) => (isStaff ? 'Boot' : 'Boot (the taxable part)');

export const amountOr = (money: Money | null | undefined, unknown = 'Not entered') =>
  money === null || money === undefined ? unknown : writeMoney(money);
