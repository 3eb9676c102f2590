/** The closing statements, funds and basis of a file, as far as its closings have come. */
import type { Scope } from '@/lib/access/scope';
import { fromDateColumn, toDateColumn } from '@/lib/shared/calendar-date';
import { plus, times, ZERO } from '@/lib/worksheet/rules/amounts';
import { amountsOf, cashByFigures, cashOf, ofSide, type Statement } from '@/lib/worksheet/rules/statements';
import { bootOf } from '@/lib/worksheet/rules/worksheet';

/** Commission, title, escrow and fee of a sale; title and escrow of a purchase. */
const EXPENSES = { relinquished: 0.055, replacement: 0.008 };

export async function addMoney(scope: Scope, exchangeId: string): Promise<void> {
  const statements = await closedOn(scope, exchangeId);
  const sales = ofSide(statements, 'relinquished');
  if (sales.length === 0) return;
  await scope.db.closingStatement.createMany({
    data: statements.map(({ side: _, closedOn, ...rest }) => ({
      ...rest,
      exchangeId,
      closedOn: toDateColumn(closedOn),
    })),
  });
  const both = statements.length > sales.length;
  const boot = both ? bootOf(amountsOf(statements)) : undefined;
  await scope.db.exchangeFinance.updateMany({
    where: { exchangeId },
    data: {
      proceeds: cashOf(statements, 'relinquished'),
      proceedsReceivedOn: toDateColumn(sales[0]!.closedOn),
      proceedsBank: 'Northern Plains Bank, exchange account',
      cashBoot: boot && plus(boot.cash, boot.other),
      mortgageBoot: boot?.mortgage,
    },
  });
  if (both) {
    const adjustedBasis = times(amountsOf(statements).sale.price, 0.38);
    await scope.db.taxWorksheet.createMany({ data: [{ exchangeId, adjustedBasis }] });
  }
}

async function closedOn(scope: Scope, exchangeId: string): Promise<Statement[]> {
  const rows = await scope.db.exchangeProperty.findMany({
    where: {
      exchangeId,
      status: { in: ['transferred', 'acquired'] },
      transferredOn: { lte: toDateColumn(scope.today) },
    },
    select: { id: true, side: true, transferredOn: true, finances: { select: { value: true, debt: true } } },
    orderBy: { transferredOn: 'asc' },
  });
  return rows.map(({ id, side, transferredOn, finances }) => {
    const price = finances?.value?.toFixed(2) ?? ZERO;
    const amounts = {
      ...{ price, debt: finances?.debt?.toFixed(2) ?? ZERO, exchangeExpenses: times(price, EXPENSES[side]) },
      ...{ otherExpenses: ZERO, otherProperty: ZERO },
    };
    const cash = cashByFigures(side, amounts);
    return { propertyId: id, side, closedOn: fromDateColumn(transferredOn!), ...amounts, cash };
  });
}
