/** Gates from the lock of the identification to the tax package. */
import { writeDate } from '../../shared/calendar-date';
import { signedOn } from './documents';
import { houseGate, item, type GateItem } from './gate';
import type { GateFacts, PropertyFact } from './gate-facts';

const documents = { label: 'Record it under Documents', tab: 'documents' } as const;
const money = { label: 'Go to Money', tab: 'money' } as const;
const identification = { label: 'Open Identification', tab: 'identification' } as const;

const identifiedStatuses = ['identified', 'under_contract', 'parked', 'acquired', 'transferred'];
const receivedStatuses = ['acquired', 'transferred'];

const replacements = ({ properties }: GateFacts) =>
  properties.filter(({ side, status }) => side === 'replacement' && identifiedStatuses.includes(status));
const isReceived = ({ status }: PropertyFact) => receivedStatuses.includes(status);

/** After the identification deadline, or once all that was identified is received. */
export function identificationLocked(facts: GateFacts): GateItem {
  const { identificationDeadline: by, today } = facts;
  const identified = replacements(facts);
  const all = identified.length > 0 && identified.every(isReceived);
  return item((by !== null && today > by) || all, {
    code: 'identification_over',
    words: by
      ? `the end of the identification period (${writeDate(by)}), or receipt of all that was identified`
      : 'an identification deadline, which follows from the transfer',
    cure: identification,
    rule: {
      rule: 'Identify in signed writing, sent by midnight on day 45; weekends do not move it.',
      citation: 'IRC 1031(a)(3)(A)',
    },
    inputs: { ...(by && { identifyBy: by }), identified: identified.length },
    detail: all
      ? 'All that was identified is received.'
      : by && today > by
        ? `Ended ${writeDate(by)}`
        : undefined,
  });
}

/** Identified, and the contract assigned with notice to the seller. */
export function replacementContract(facts: GateFacts): GateItem[] {
  const identified = replacements(facts).length;
  const paper = (kind: 'assignment' | 'notice', words: string) => {
    const on = signedOn(facts, kind, 'replacement');
    return item(on !== undefined, {
      code: `replacement_${kind}`,
      words,
      cure: documents,
      rule: {
        rule: 'Before the closing the contract is assigned to the intermediary, with written notice to all parties.',
        citation: 'Reg. 1.1031(k)-1(g)(4)(v)',
      },
      ...(on && { detail: `Signed ${writeDate(on)}`, inputs: { signedOn: on } }),
    });
  };
  return [
    item(identified > 0, {
      code: 'replacement_identified',
      words: 'identified property',
      cure: identification,
      rule: {
        rule: 'Only property that was identified in time can be received as replacement.',
        citation: 'Reg. 1.1031(k)-1(c)(1)',
      },
      inputs: { identified },
      ...(identified > 0 && { detail: identified === 1 ? 'One property' : `${identified} properties` }),
    }),
    paper('assignment', 'signed assignment of the purchase contract'),
    paper('notice', 'notice to the seller'),
  ];
}

/** Received within the exchange period, and paid from the account. */
export function replacementClosed(facts: GateFacts): GateItem[] {
  const paid = facts.released.some(({ purpose }) => purpose === 'replacement');
  return [
    receivedInPeriod(facts),
    item(paid, {
      code: 'disbursement_released',
      words: 'released disbursement for the purchase',
      cure: money,
      rule: {
        rule: 'The replacement is paid from the exchange funds, on two approvals.',
        citation: 'Reg. 1.1031(k)-1(g)(4) and (6)',
      },
    }),
  ];
}

/** A replacement that was received by the end of the exchange period. */
export function receivedInPeriod(facts: GateFacts): GateItem {
  const { exchangeDeadline: by, today } = facts;
  const on = replacements(facts)
    .filter(isReceived)
    .flatMap(({ transferredOn }) => (transferredOn && transferredOn <= today ? transferredOn : []))
    .toSorted()[0];
  const late = on !== undefined && by !== null && on > by;
  return item(on !== undefined && !late, {
    code: 'received_in_period',
    words: late ? `a closing within the exchange period (by ${writeDate(by)})` : 'closing of the replacement',
    cure: { label: 'Enter it under Properties', tab: 'properties' },
    rule: {
      rule: "Receive the replacement by day 180 or your return's due date, whichever is first.",
      citation: 'IRC 1031(a)(3)(B)',
    },
    inputs: { ...(on && { receivedOn: on }), ...(by && { by }) },
    ...(on && { detail: `Received ${writeDate(on)}` }),
  });
}

export const reconciled = ({ reconciled }: GateFacts): GateItem =>
  item(reconciled === true, {
    code: 'cash_reconciles',
    words:
      reconciled === false
        ? 'cash of both closing statements that comes to zero'
        : 'closing statements of both sides, to reconcile their cash',
    cure: money,
    rule: houseGate('The cash of both closing statements reconciles to zero before the accounts are closed.'),
  });

export const taxPackage = ({ worksheet }: GateFacts): GateItem =>
  item(worksheet, {
    code: 'worksheet_complete',
    words: 'completed Form 8824 worksheet',
    cure: money,
    rule: houseGate('The tax package is made from a complete Form 8824 worksheet.'),
  });
