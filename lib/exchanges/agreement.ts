/** A transfer before the signed agreement makes no exchange: it is refused at every stage, and nothing is written. */
import type { Scope } from '@/lib/access/scope';
import { fromDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { invalid } from '@/lib/shared/errors';
import { sayBeforeAgreement } from './rules/before-agreement';

/** Refuses the closing of a relinquished property on a day before the agreement; the database does as well. */
export async function refuseBeforeAgreement(
  scope: Scope,
  exchangeId: string,
  closing: { on: CalendarDate; field: string },
): Promise<void> {
  const { agreementSignedOn } = await scope.db.exchange.findFirstOrThrow({
    where: { id: exchangeId },
    select: { agreementSignedOn: true },
  });
  const signedOn = agreementSignedOn && fromDateColumn(agreementSignedOn);
  if (!signedOn || closing.on >= signedOn) return;
  invalid('This would be a transfer before the signed agreement.', {
    [closing.field]: sayBeforeAgreement(signedOn),
  });
}
