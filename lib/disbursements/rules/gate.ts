/** Whether exchange funds may go where they are asked for; app.release_blocked in prisma/sql decides the same. */
import { Decimal } from 'decimal.js';
import { writeMoney } from '../../shared/money';
import { because } from './because';
import { gateOf, type Condition, type Gate } from './condition';
import type { GateFacts, GateRequest } from './facts';
import { forReplacement, itemNamed, notToTaxpayer } from './payment';
import { groundHolds, nothingProposed, periodEnded } from './refund';

/** The conditions in the order in which they are said; the first that is missing is the reason of the block. */
export const releaseGate = (facts: GateFacts, request: GateRequest): Gate =>
  gateOf([transferred(facts), ...ofPurpose(facts, request), withinFunds(facts, request)]);

/** What is in the way of asking for a refund and of its approvals: what came in may be entered until the release. */
export const blocksAsking = ({ blocked }: Gate): Condition | undefined =>
  blocked?.code === 'funds_unknown' ? undefined : blocked;

function ofPurpose(facts: GateFacts, request: GateRequest): Condition[] {
  switch (request.purpose) {
    case 'refund':
      return request.ground
        ? [
            periodEnded(facts, request.ground),
            nothingProposed(facts),
            ...groundHolds(facts, request.ground, request.contingency),
          ]
        : [noGround];
    case 'replacement':
      return [notToTaxpayer(request), ...forReplacement(facts, request)];
    case 'expense':
      return [notToTaxpayer(request), itemNamed(request)];
  }
}

const noGround: Condition = {
  code: 'never',
  label: 'A listed event',
  met: false,
  missing: 'A refund needs one of the listed events.',
  because: [because('locked')],
};

export function transferred({ transferredOn }: GateFacts): Condition {
  return {
    code: 'no_transfer',
    label: 'Relinquished property transferred',
    met: transferredOn !== null,
    missing: 'Nothing was transferred yet, so there are no exchange funds.',
    because: [because('transferred', transferredOn ? { transferredOn } : {})],
  };
}

/** What is left to release; undefined while nobody entered what was received. */
export const balance = ({ proceeds, released }: Pick<GateFacts, 'proceeds' | 'released'>) =>
  proceeds === null ? undefined : new Decimal(proceeds).minus(released).toFixed(2);

function withinFunds(facts: GateFacts, { amount }: GateRequest): Condition {
  const left = balance(facts);
  const reason = because('withinFunds', {
    proceeds: facts.proceeds === null ? 'not entered' : writeMoney(facts.proceeds),
    released: writeMoney(facts.released),
  });
  if (left === undefined)
    return {
      code: 'funds_unknown',
      label: 'Within the funds held (not entered)',
      met: false,
      missing: 'Nobody entered what was received. Record the funds received under Money.',
      because: [because('fundsKnown'), reason],
    };
  return {
    code: 'beyond_funds',
    label: `Within the ${writeMoney(left)} held`,
    met: new Decimal(amount).lte(left),
    missing: `Only ${writeMoney(left)} is held.`,
    because: [reason],
  };
}
