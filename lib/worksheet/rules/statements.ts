/** Closing statements: what each has to add up to, and the sides of the exchange that they make together. */
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Money } from '@/lib/shared/money';
import { less, plus, ZERO } from './amounts';
import type { ExchangeAmounts, Side } from './worksheet';

export type StatementSide = 'relinquished' | 'replacement';

export interface StatementAmounts {
  /** For the real property. */
  price: Money;
  /** Paid off (sale) or taken on (purchase). */
  debt: Money;
  exchangeExpenses: Money;
  /** Costs that are no exchange expenses: boot when exchange funds pay them. */
  otherExpenses: Money;
  /** Other property given with the sale or received with the purchase, beside the price. */
  otherProperty: Money;
  /** What the sale pays out, or what the purchase needs to close. */
  cash: Money;
}

export interface Statement extends StatementAmounts {
  propertyId: string;
  side: StatementSide;
  closedOn: CalendarDate;
}

/** The cash that the other figures of the statement give. */
export function cashByFigures(side: StatementSide, amounts: Omit<StatementAmounts, 'cash'>): Money {
  const { price, otherProperty, debt, exchangeExpenses, otherExpenses } = amounts;
  const value = less(plus(price, otherProperty), debt);
  return side === 'relinquished'
    ? less(value, exchangeExpenses, otherExpenses)
    : plus(value, exchangeExpenses, otherExpenses);
}

/** The cash as stated less the cash by the figures: zero when the statement reconciles. */
export const statementDifference = (statement: Pick<Statement, 'side'> & StatementAmounts): Money =>
  less(statement.cash, cashByFigures(statement.side, statement));

function total(statements: readonly StatementAmounts[]): Side {
  const sum = (of: (statement: StatementAmounts) => Money) => plus(ZERO, ...statements.map(of));
  return {
    price: sum(({ price }) => price),
    debt: sum(({ debt }) => debt),
    expenses: sum(({ exchangeExpenses }) => exchangeExpenses),
    otherProperty: sum(({ otherProperty }) => otherProperty),
  };
}

export const ofSide = (statements: readonly Statement[], side: StatementSide): Statement[] =>
  statements.filter((statement) => statement.side === side);

/** Both sides, several sales and purchases summed. */
export const amountsOf = (statements: readonly Statement[]): ExchangeAmounts => ({
  sale: total(ofSide(statements, 'relinquished')),
  purchase: total(ofSide(statements, 'replacement')),
});

export const cashOf = (statements: readonly Statement[], side: StatementSide): Money =>
  plus(ZERO, ...ofSide(statements, side).map(({ cash }) => cash));

/** Whether boot may come in a later tax year than the first sale: by the exchange's last day, unknown without one. */
export function mayPayLater(
  statements: readonly Statement[],
  exchangeEndsOn: CalendarDate | null,
): boolean | undefined {
  const sold = ofSide(statements, 'relinquished')
    .map(({ closedOn }) => closedOn)
    .sort()[0];
  return sold && exchangeEndsOn ? sold.slice(0, 4) !== exchangeEndsOn.slice(0, 4) : undefined;
}
