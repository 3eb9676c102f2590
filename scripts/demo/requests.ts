/** A replacement under contract has its closing ahead: its coordinator has asked for the funds, and nobody has approved yet. */
import type { Scope } from '@/lib/access/scope';
import { releaseRequest } from '@/lib/disbursements/input';
import { requestRelease } from '@/lib/disbursements/request';
import type { PlannedExchange } from './plan';

export async function askForClosing(
  scope: Scope,
  exchangeId: string,
  { stage }: PlannedExchange,
): Promise<void> {
  if (stage !== 'replacement_contract') return;
  const property = await scope.db.exchangeProperty.findFirst({
    where: { exchangeId, side: 'replacement', status: 'under_contract' },
    select: { id: true, finances: { select: { value: true, debt: true } } },
  });
  const { value, debt } = property?.finances ?? {};
  if (!property || !value) return;
  const request = releaseRequest.parse({
    exchangeId,
    purpose: 'replacement',
    propertyId: property.id,
    payeeName: 'Prairie State Title and Escrow',
    amount: value.minus(debt ?? 0).toFixed(2),
    evidence: 'Closing instructions of the title company, on file.',
  });
  await requestRelease(scope, request);
}
