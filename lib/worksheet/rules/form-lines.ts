/** Form 8824 Part III, lines 12 to 25, from what was given and received. */
import { writeMoney, type Money } from '@/lib/shared/money';
import { floored, isMore, isZero, less, plus, smaller } from './amounts';
import { because, type Because } from './reasons';

export const lineNumbers = [
  ...(['12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25'] as const),
];
export type LineNumber = (typeof lineNumbers)[number];
export type Lines = Record<LineNumber, Money>;

/** Dollars. Cash, debt and expenses are apart: none is netted out of another. */
export interface LineInputs {
  /** Adjusted basis of the relinquished property. */
  basis: Money;
  /** Fair market value of the real property received. */
  likeKindReceived: Money;
  cashReceived: Money;
  cashPaid: Money;
  debtRelieved: Money;
  debtAssumed: Money;
  otherReceived: Money;
  otherGiven: Money;
  otherGivenBasis: Money;
  expenses: Money;
  recapture: Money;
}

export interface FormLines {
  lines: Lines;
  /** Why each line is what it is. */
  because: Record<LineNumber, Because[]>;
}

/** Debt paid off less what offsets it: positive is boot, negative was paid beyond it (Reg. 1.1031(d)-2). */
export const debtLeft = (given: Omit<LineInputs, 'basis' | 'recapture' | 'otherGivenBasis'>): Money =>
  less(given.debtRelieved, given.debtAssumed, given.cashPaid, given.otherGiven);

export function formLines(given: LineInputs): FormLines {
  const left = debtLeft(given);
  const beforeExpenses = plus(given.cashReceived, given.otherReceived, floored(left));
  const l14 = less(given.otherGiven, given.otherGivenBasis);
  const l15 = floored(less(beforeExpenses, given.expenses));
  const l16 = given.likeKindReceived;
  const l17 = plus(l15, l16);
  const unused = floored(less(given.expenses, beforeExpenses));
  const paidBeyond = floored(less('0', left));
  const l18 = plus(given.basis, unused, paidBeyond);
  const l19 = less(l17, l18);
  const l20 = floored(smaller(l15, l19));
  const l21 = given.recapture;
  const l22 = floored(less(l20, l21));
  const l23 = plus(l21, l22);
  const l24 = less(l19, l23);
  const l25 = less(plus(l18, l23), l15);

  const { cashReceived, cashPaid, debtRelieved, debtAssumed, otherReceived, otherGiven, expenses } = given;
  const offset = because('offset', { debtRelieved, debtAssumed, cashPaid, otherGiven });
  const debtMoved = !isZero(debtRelieved) || !isZero(debtAssumed) || !isZero(cashPaid);
  const usesExpenses = isZero(expenses) ? [] : [because('expenses', { expenses, unused })];
  const other = because('otherGiven', { otherGiven, basis: given.otherGivenBasis });
  return {
    lines: {
      ...{ 12: otherGiven, 13: given.otherGivenBasis, 14: l14, 15: l15, 16: l16, 17: l17, 18: l18, 19: l19 },
      ...{ 20: l20, 21: l21, 22: l22, 23: l23, 24: l24, 25: l25 },
    },
    because: {
      ...{ 12: [other], 13: [other], 14: [other] },
      15: [
        because('boot', { cashReceived, otherReceived, debtNotOffset: floored(left), expenses }),
        ...(debtMoved ? [offset] : []),
        ...usesExpenses,
      ],
      16: [because('likeKindReceived', { realPropertyReceived: l16 })],
      17: [because('received', { line15: l15, line16: l16 })],
      18: [
        because('given', {
          adjustedBasis: given.basis,
          unusedExpenses: unused,
          paidBeyondTheDebt: paidBeyond,
        }),
        ...(debtMoved ? [offset] : []),
        ...usesExpenses,
      ],
      19: [because('realized', { line17: l17, line18: l18 })],
      20: [because('limited', { line15: l15, line19: l19 })],
      21: [because('recapture', { recapture: l21, line19: l19 })],
      22: [because('afterRecapture', { line20: l20, line21: l21 })],
      23: [because('recognized', { line21: l21, line22: l22 })],
      24: [because('deferred', { line19: l19, line23: l23 })],
      25: [because('newBasis', { line18: l18, line23: l23, line15: l15 })],
    },
  };
}

/** What to say of a recapture that is larger than the gain realized; nothing where it fits. */
export function recaptureProblem(recapture: Money, realized: Money): string | undefined {
  return isMore(recapture, floored(realized))
    ? `Depreciation recapture is at most the gain realized (line 19), which is ${writeMoney(floored(realized))}.`
    : undefined;
}
