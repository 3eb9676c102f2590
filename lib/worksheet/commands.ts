/** What else is entered of an exchange's money: the funds received, the adjusted basis and the recapture. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import { todayIn, type Scope } from '@/lib/access/scope';
import { openFile } from '@/lib/exchanges/file';
import { fromDateColumn, toDateColumn, writeDate } from '@/lib/shared/calendar-date';
import { conflict, invalid } from '@/lib/shared/errors';
import { completed } from './complete';
import type { BasisInput, FundsInput } from './input';
import { moneyOnFile } from './queries';
import { recaptureProblem } from './rules/form-lines';
import { computeWorksheet } from './rules/worksheet';
import { standingOf } from './standing';

/** Records how much the intermediary received, when and at which bank. */
export async function recordFunds(scope: Scope, { exchangeId, proceeds, receivedOn, bank, was }: FundsInput) {
  const file = await openFile(scope, exchangeId);
  allow(scope, 'money.record');
  if (receivedOn > todayIn(scope, file.timeZone)) {
    invalid('Funds are recorded once they are there.', {
      receivedOn: 'Enter the day they arrived, today or earlier.',
    });
  }
  const transferred = file.transferDate && fromDateColumn(file.transferDate);
  if (transferred && receivedOn < transferred) {
    const words = `Enter a day on or after the transfer (${writeDate(transferred)}): the funds come from the sale.`;
    invalid('The funds came before the sale.', { receivedOn: words });
  }
  const reopened = proceeds !== was.proceeds && (await completed(scope, exchangeId));
  const { count } = await scope.db.exchangeFinance.updateMany({
    where: {
      exchangeId,
      proceeds: was.proceeds ?? null,
      proceedsReceivedOn: was.receivedOn ? toDateColumn(was.receivedOn) : null,
      proceedsBank: was.bank ?? null,
    },
    data: { proceeds, proceedsReceivedOn: toDateColumn(receivedOn), proceedsBank: bank ?? null },
  });
  if (count === 0)
    conflict('Somebody changed the funds received meanwhile. Reload to see them, then try again.');
  await record(scope, 'funds.received', { exchangeId, data: { receivedOn } });
  return { reopened };
}

/** Records what the taxpayer's accountant gives: adjusted basis, recapture, and the basis of other property given. */
export async function recordBasis(scope: Scope, { exchangeId, was, ...basis }: BasisInput) {
  const file = await openFile(scope, exchangeId);
  allow(scope, 'money.record');
  const ends = file.exchangeDeadline && fromDateColumn(file.exchangeDeadline);
  const { inputs, worksheet } = standingOf(await moneyOnFile(scope, exchangeId), ends);
  const { adjustedBasis, recapture, otherBasis } = basis;
  if (worksheet) {
    const { lines } = computeWorksheet({
      ...inputs,
      basis: adjustedBasis,
      recapture,
      otherGivenBasis: otherBasis,
    });
    const problem = recaptureProblem(lines[21], lines[19]);
    if (problem) invalid('The recapture does not fit the gain.', { recapture: problem });
  }
  const reopened = await completed(scope, exchangeId);
  const data = { adjustedBasis, recapture: recapture ?? null, otherBasis: otherBasis ?? null };
  if (was === null) {
    await scope.db.taxWorksheet.createMany({ data: [{ exchangeId, ...data }] });
  } else {
    const shown = {
      adjustedBasis: was.adjustedBasis ?? null,
      recapture: was.recapture ?? null,
      otherBasis: was.otherBasis ?? null,
    };
    const { count } = await scope.db.taxWorksheet.updateMany({ where: { exchangeId, ...shown }, data });
    if (count === 0) conflict('Somebody changed the basis meanwhile. Reload to see it, then try again.');
  }
  await record(scope, 'worksheet.basis_recorded', { exchangeId });
  return { reopened };
}
