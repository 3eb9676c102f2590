/** Asking for exchange funds. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { invalid } from '@/lib/shared/errors';
import { newId } from '@/lib/shared/ids';
import { fundsFile, gateFacts, isTaxpayer, type FundsFile } from './facts';
import type { ReleaseRequest } from './input';
import type { BlockCode, Condition } from './rules/condition';
import { grounds, type GateRequest, type Ground } from './rules/facts';
import { blocksAsking, releaseGate } from './rules/gate';
import { neverReleased, readsAs, type NeverGround } from './rules/never';

/** What does not wait for a later day, whoever is paid; a payment may be asked for while its papers are on their way. */
const atOnce: readonly BlockCode[] = ['no_transfer', 'to_taxpayer', 'property_missing', 'item_unnamed'];

/** Refused with the rule's own words, and nothing written, when a refund is outside the gate. */
export async function requestRelease(scope: Scope, input: ReleaseRequest) {
  const file = await fundsFile(scope, input.exchangeId);
  allow(scope, 'disbursement.request');
  const asked = await askedOf(scope, file, input);
  const gate = releaseGate(await gateFacts(scope, file), asked);
  const refused =
    asked.purpose === 'refund'
      ? blocksAsking(gate)
      : gate.conditions.find(({ met, code }) => !met && atOnce.includes(code));
  if (refused) refuse(refused);
  const id = newId(scope.now);
  const { purpose, ground, contingency, evidence, propertyId, amount, payeeId, payeeName } = asked;
  await scope.db.disbursementRequest.createMany({
    data: [
      {
        ...{ id, exchangeId: file.id, purpose, ground, contingency, evidence, propertyId, amount },
        ...{ payeeId, payeeName },
      },
    ],
  });
  await record(scope, 'disbursement.requested', {
    exchangeId: file.id,
    subjectId: id,
    data: { purpose, amount, ...(ground && { ground }) },
  });
  return { id };
}

/** Nothing was written when this is thrown. The form keeps what was typed, and the field that decides carries the words. */
export function refuse({ code, missing }: Condition): never {
  const message = `${missing} Nothing changed.`;
  const field = fieldOf[code];
  return invalid(message, field ? { [field]: missing } : {});
}

const fieldOf: Partial<Record<BlockCode, string>> = {
  never: 'ground',
  period_open: 'ground',
  postponement_proposed: 'ground',
  identified: 'ground',
  none_identified: 'ground',
  not_received: 'ground',
  exchange_running: 'ground',
  contingency_unwritten: 'contingency',
  to_taxpayer: 'payeeName',
  item_unnamed: 'evidence',
  property_missing: 'propertyId',
  not_identified: 'propertyId',
  beyond_funds: 'amount',
};

interface Asked extends GateRequest {
  payeeId: string | null;
  payeeName: string;
}

async function askedOf(scope: Scope, file: FundsFile, input: ReleaseRequest): Promise<Asked> {
  const payee =
    input.purpose === 'refund'
      ? { payeeId: file.clientId, payeeName: file.client.displayName }
      : await payeeOf(scope, input);
  return {
    purpose: input.purpose,
    ground: input.purpose === 'refund' ? lawful(input.ground, input.contingency) : null,
    contingency: input.ground === 'contingency' ? (input.contingency ?? null) : null,
    evidence: input.evidence ?? null,
    propertyId: input.purpose === 'refund' ? null : (input.propertyId ?? null),
    amount: input.amount,
    ...payee,
    toTaxpayer: isTaxpayer(file, payee),
  };
}

/** A contact is paid under the name on file. */
async function payeeOf({ db }: Scope, { payeeId, payeeName = '' }: ReleaseRequest) {
  if (!payeeId) return { payeeId: null, payeeName };
  const contact = await db.contact.findFirst({ where: { id: payeeId }, select: { displayName: true } });
  if (!contact)
    return invalid('Choose a contact of your firm.', { payeeId: 'Choose a contact of your firm.' });
  return { payeeId, payeeName: contact.displayName };
}

/** A contingency that reads as a pledge, a loan or a change of mind is refused as what it is. */
function lawful(ground: Ground | NeverGround | undefined, contingency: string | undefined): Ground | null {
  const known = grounds.find((one) => one === ground);
  if (ground && !known) return refuse(neverReleased(ground as NeverGround));
  const disguised = known === 'contingency' && contingency ? readsAs(contingency) : undefined;
  if (disguised) {
    const { missing } = neverReleased(disguised);
    return invalid(`${missing} Nothing changed.`, { contingency: missing });
  }
  return known ?? null;
}
