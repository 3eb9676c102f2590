/** Entering and correcting a closing statement, in one transaction with the closing and the boot that follow from it. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import { todayIn, type Scope } from '@/lib/access/scope';
import { setClosing } from '@/lib/exchanges/closing';
import { openFile } from '@/lib/exchanges/file';
import { goOnAsSold, type Recomputed } from '@/lib/exchanges/recompute';
import { fromDateColumn, toDateColumn } from '@/lib/shared/calendar-date';
import { conflict, invalid, notFound } from '@/lib/shared/errors';
import { keepBoot } from './boot-on-file';
import { completed } from './complete';
import type { StatementInput } from './input';
import { statementProblems } from './rules/statement-problems';

export interface StatementRecorded extends Recomputed {
  /** The worksheet was marked complete and is not any more. */
  reopened: boolean;
}

/** The first statement of a property also sets its closing, and so may move every deadline of the file. */
export async function recordStatement(scope: Scope, input: StatementInput): Promise<StatementRecorded> {
  const { exchangeId, propertyId, closedOn, was, ...amounts } = input;
  const file = await openFile(scope, exchangeId);
  const property = await scope.db.exchangeProperty.findFirst({
    where: { id: propertyId, exchangeId },
    select: { side: true, status: true, transferredOn: true },
  });
  if (!property) return notFound('Property');
  allow(scope, 'money.record');
  if (property.status === 'lost' || property.status === 'revoked')
    conflict('This property is no part of the exchange any more, so it has no closing statement.');
  const closingOnFile = property.transferredOn && fromDateColumn(property.transferredOn);
  const problems = statementProblems(
    { closedOn, price: amounts.price },
    {
      side: property.side,
      closingOnFile,
      agreementSignedOn: await agreementOf(scope, exchangeId),
      today: todayIn(scope, file.timeZone),
    },
  );
  if (Object.keys(problems).length > 0) invalid('The statement does not fit the file.', problems);

  const wasComplete = await completed(scope, exchangeId);
  const moved: Recomputed = closingOnFile
    ? { changes: [], tasks: { moved: 0, made: 0 } }
    : await setClosing(scope, { exchangeId, propertyId, closedOn, was: undefined });
  if (was === null) {
    const data = { exchangeId, propertyId, closedOn: toDateColumn(closedOn), ...amounts };
    await scope.db.closingStatement.createMany({ data: [data] });
  } else {
    const { count } = await scope.db.closingStatement.updateMany({
      where: { propertyId, ...was },
      data: amounts,
    });
    if (count === 0) conflict('Somebody changed this statement meanwhile. Reload to see it, then try again.');
  }
  // The closing came with the statement that its gate asks for, so the file goes on from where the closing alone led it.
  if (!closingOnFile) moved.tasks.made += await goOnAsSold(scope, file);
  await keepBoot(scope, exchangeId);
  const kind = was === null ? 'statement.recorded' : 'statement.corrected';
  await record(scope, kind, { exchangeId, subjectId: propertyId });
  return { ...moved, reopened: wasComplete };
}

async function agreementOf(scope: Scope, id: string) {
  const { agreementSignedOn } = await scope.db.exchange.findFirstOrThrow({
    where: { id },
    select: { agreementSignedOn: true },
  });
  return agreementSignedOn && fromDateColumn(agreementSignedOn);
}
