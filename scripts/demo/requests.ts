/** A replacement under contract has its closing ahead: its coordinator has asked for the funds, and nobody has approved yet. */
import type { Scope } from '@/lib/access/scope';
import { releaseRequest } from '@/lib/disbursements/input';
import { requestRelease } from '@/lib/disbursements/request';
import { smaller } from '@/lib/worksheet/rules/amounts';
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
  const funds = await scope.db.exchangeFinance.findFirst({
    where: { exchangeId },
    select: { proceeds: true },
  });
  if (!property || !value) return;
  const needed = value.minus(debt ?? 0).toFixed(2);
  const request = releaseRequest.parse({
    exchangeId,
    purpose: 'replacement',
    propertyId: property.id,
    payeeName: 'Prairie State Title and Escrow',
    // What the funds do not cover, the buyer brings.
    amount: smaller(needed, funds?.proceeds?.toFixed(2) ?? needed),
    evidence: 'Closing instructions of the title company, on file.',
  });
  await requestRelease(scope, request);
}
