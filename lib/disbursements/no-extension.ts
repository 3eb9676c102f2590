/** The taxpayer's signed statement that no extension was filed: from then on the return date ends the exchange for refunds too. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { deadlinesOf } from '@/lib/exchanges/deadline-columns';
import { fileColumns, knownId, readFacts } from '@/lib/exchanges/file';
import { toDateColumn, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { conflict, invalid, notFound } from '@/lib/shared/errors';
import { fundsFile, todayOf } from './facts';
import type { NoExtension } from './input';

/** Also on an exchange that has ended: its refund may wait for this. */
export async function recordNoExtension(scope: Scope, { exchangeId, signedOn, was }: NoExtension) {
  const file = await fundsFile(scope, exchangeId);
  allow(scope, 'exchange.edit');
  const problem = await problemOf(scope, exchangeId, signedOn, todayOf(scope, file));
  if (problem) invalid(`${problem} Nothing changed.`, { signedOn: problem });
  const { count } = await scope.db.exchange.updateMany({
    where: { id: file.id, noExtensionSignedOn: was ? toDateColumn(was) : null },
    data: { noExtensionSignedOn: toDateColumn(signedOn) },
  });
  if (count === 0) conflict('Somebody recorded this statement meanwhile. Reload to see it.');
  await record(scope, 'exchange.no_extension_signed', { exchangeId: file.id, data: { signedOn } });
}

async function problemOf(scope: Scope, id: string, signedOn: CalendarDate, today: CalendarDate) {
  const row =
    (await scope.db.exchange.findFirst({ where: { id: knownId(id) }, select: fileColumns })) ??
    notFound('Exchange');
  const exchange = deadlinesOf(await readFacts(scope, row))?.exchange;
  if (exchange?.returnLimit.extension === 'timely') return 'An extension is recorded on this exchange.';
  // A postponed end may lie after day 180 and be held by the return all the same.
  if (!exchange?.shortenedByReturn && !exchange?.before) {
    return 'The return date does not shorten this exchange, so nothing depends on such a statement.';
  }
  if (signedOn > today) return 'It was signed today or earlier.';
  // Until the due date as sec. 7503 moves it, an extension may still be filed.
  const { fileBy } = exchange.returnLimit;
  return signedOn <= fileBy
    ? `It counts when signed after ${writeDate(fileBy)}: until then an extension may still be filed.`
    : undefined;
}
