/** The mark that a worksheet is complete: the gate of the tax package asks for it. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { openFile } from '@/lib/exchanges/file';
import { fromDateColumn } from '@/lib/shared/calendar-date';
import { conflict } from '@/lib/shared/errors';
import { moneyOnFile } from './queries';
import { cashChecks, failures } from './rules/checks';
import { checksInputOf, standingOf } from './standing';

/** Whether the worksheet bears the mark now. A later change of statement, funds or basis takes it back, by trigger. */
export async function completed(scope: Scope, exchangeId: string): Promise<boolean> {
  return (await scope.db.taxWorksheet.count({ where: { exchangeId, completedAt: { not: null } } })) > 0;
}

/** What keeps the cash of the file from reconciling to zero, a sentence each: the gate of "reconciled" asks for it. */
export async function cashMissing(scope: Scope, exchangeId: string): Promise<string[]> {
  const open = failures(cashChecks(checksInputOf(await moneyOnFile(scope, exchangeId))));
  return open.map(({ title, detail }) => `${title}: ${detail}`);
}

/** Refused, with every reason, while cash does not reconcile, the basis is missing or the recapture does not fit. */
export async function completeWorksheet(scope: Scope, { exchangeId }: { exchangeId: string }): Promise<void> {
  const file = await openFile(scope, exchangeId);
  allow(scope, 'money.record');
  const ends = file.exchangeDeadline && fromDateColumn(file.exchangeDeadline);
  const open = failures(standingOf(await moneyOnFile(scope, exchangeId), ends).checks);
  if (open.length > 0) {
    conflict(
      `The worksheet is not complete. ${open.map(({ title, detail }) => `${title}: ${detail}`).join(' ')}`,
    );
  }
  const { count } = await scope.db.taxWorksheet.updateMany({
    where: { exchangeId, completedAt: null },
    data: { completedAt: scope.now },
  });
  if (count === 0) conflict('Somebody marked this worksheet complete meanwhile. Reload to see it.');
  await record(scope, 'worksheet.completed', { exchangeId });
}
