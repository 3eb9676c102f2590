/** Cash boot and mortgage boot of the exchange's own row, as its statements give them. */
import type { Scope } from '@/lib/access/scope';
import { moneyOnFile } from './queries';
import { plus, ZERO } from './rules/amounts';
import { amountsOf, ofSide } from './rules/statements';
import { bootOf } from './rules/worksheet';

/**
 * Counted again in the transaction that changed a statement. Boot is known once both sides have one; other property
 * received counts with the cash. The row is locked first, so that of two statements entered at once none is missed.
 */
export async function keepBoot(scope: Scope, exchangeId: string): Promise<void> {
  const where = { exchangeId };
  await scope.db.exchangeFinance.updateMany({ where, data: { cashBoot: { increment: 0 } } });
  const { statements } = await moneyOnFile(scope, exchangeId);
  const both = (['relinquished', 'replacement'] as const).every(
    (side) => ofSide(statements, side).length > 0,
  );
  const { cash, mortgage, other } = both
    ? bootOf(amountsOf(statements))
    : { cash: ZERO, mortgage: ZERO, other: ZERO };
  await scope.db.exchangeFinance.updateMany({
    where,
    data: { cashBoot: plus(cash, other), mortgageBoot: mortgage },
  });
}
