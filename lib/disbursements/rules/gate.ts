/** Whether exchange funds may go where they are asked for; app.release_blocked in prisma/sql decides the same. */
import { Decimal } from 'decimal.js';
import { writeMoney } from '../../shared/money';
import { because } from './because';
import { gateOf, type Condition, type Gate } from './condition';
import type { GateFacts, GateRequest } from './facts';
import { forReplacement, itemNamed, notToTaxpayer } from './payment';
import { groundHolds, periodEnded } from './refund';

/** The conditions in the order in which they are said; the first that is missing is the reason of the block. */
export const releaseGate = (facts: GateFacts, request: GateRequest): Gate =>
  gateOf([transferred(facts), ...ofPurpose(facts, request), withinFunds(facts, request)]);

function ofPurpose(facts: GateFacts, request: GateRequest): Condition[] {
  switch (request.purpose) {
    case 'refund':
      return request.ground
        ? [periodEnded(facts, request.ground), ...groundHolds(facts, request.ground, request.contingency)]
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
  return {
    code: 'beyond_funds',
    label: left === undefined ? 'Within the funds held (not entered)' : `Within the ${writeMoney(left)} held`,
    met: left === undefined || new Decimal(amount).lte(left),
    missing: `Only ${writeMoney(left ?? '0')} is held.`,
    because: [
      because('withinFunds', {
        proceeds: facts.proceeds === null ? 'not entered' : writeMoney(facts.proceeds),
        released: writeMoney(facts.released),
      }),
    ],
  };
}
