/** The closing statements, funds and basis of a file, as far as its closings have come. */
import type { Scope } from '@/lib/access/scope';
import { plus, times, ZERO } from '@/lib/worksheet/rules/amounts';
import { cashByFigures, type StatementAmounts } from '@/lib/worksheet/rules/statements';
import { recordBasis, recordFunds } from '@/lib/worksheet/commands';
import { moneyOnFile } from '@/lib/worksheet/queries';
import { recordStatement } from '@/lib/worksheet/statement-commands';
import type { PropertyView } from '@/lib/properties/queries';

/** Commission, title, escrow and fee of a sale; title and escrow of a purchase. */
const EXPENSES = { relinquished: 0.055, replacement: 0.008 };

export async function addMoney(scope: Scope, exchangeId: string): Promise<void> {
  const { properties } = await moneyOnFile(scope, exchangeId);
  const closed = properties.filter(
    ({ status, transferredOn }) =>
      (status === 'transferred' || status === 'acquired') && transferredOn && transferredOn <= scope.today,
  );
  for (const property of closed) {
    const closedOn = property.transferredOn!;
    await recordStatement(scope, {
      exchangeId,
      propertyId: property.id,
      closedOn,
      was: null,
      ...figures(property),
    });
  }
  const sales = closed.filter(({ side }) => side === 'relinquished');
  if (sales.length === 0) return;
  await recordFunds(scope, {
    exchangeId,
    proceeds: plus(ZERO, ...sales.map((sale) => figures(sale).cash)),
    receivedOn: sales[0]!.transferredOn!,
    bank: 'Northern Plains Bank, exchange account',
    was: {},
  });
  if (closed.length > sales.length) {
    const adjustedBasis = times(plus(ZERO, ...sales.map((sale) => figures(sale).price)), 0.38);
    await recordBasis(scope, { exchangeId, adjustedBasis, was: null });
  }
}

function figures({ side, money }: PropertyView): StatementAmounts {
  const price = money?.value ?? ZERO;
  const amounts = {
    price,
    debt: money?.debt ?? ZERO,
    exchangeExpenses: times(price, EXPENSES[side]),
    otherExpenses: ZERO,
    otherProperty: ZERO,
  };
  return { ...amounts, cash: cashByFigures(side, amounts) };
}
