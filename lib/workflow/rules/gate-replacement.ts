/** Gates from the lock of the identification to the tax package. */
import { writeDate, type CalendarDate } from '../../shared/calendar-date';
import { signedOn } from './documents';
import { houseGate, item, type GateItem } from './gate';
import type { GateFacts, PropertyFact } from './gate-facts';

const documents = { label: 'Record it under Documents', tab: 'documents' } as const;
const money = { label: 'Go to Money', tab: 'money' } as const;
const identification = { label: 'Open Identification', tab: 'identification' } as const;

const partOfIt = ['identified', 'under_contract', 'parked', 'acquired', 'transferred'];
const receivedStatuses = ['acquired', 'transferred'];

const isReceived = ({ status }: PropertyFact) => receivedStatuses.includes(status);
const replacements = ({ properties }: GateFacts) =>
  properties.filter(({ side, status }) => side === 'replacement' && partOfIt.includes(status));

/**
 * Identified within the period, or received within it, which needs no notice. A contract identifies nothing. An import may say
 * that a property is identified and not when.
 */
function identified(facts: GateFacts): PropertyFact[] {
  const { identificationDeadline: by } = facts;
  const inPeriod = (on: CalendarDate | null) => on !== null && (by === null || on <= by);
  return replacements(facts).filter(
    (one) =>
      inPeriod(one.identifiedOn) ||
      (one.identifiedOn === null && one.status === 'identified') ||
      (isReceived(one) && inPeriod(one.transferredOn)),
  );
}

/** What was identified and is received by today, the earliest first. */
const received = (facts: GateFacts): { id: string; on: CalendarDate }[] =>
  identified(facts)
    .filter(isReceived)
    .flatMap(({ id, transferredOn: on }) => (on && on <= facts.today ? { id, on } : []))
    .toSorted((one, other) => one.on.localeCompare(other.on));

/** After the identification deadline, once it is over for every party; or once all that was identified is received. */
export function identificationLocked(facts: GateFacts): GateItem {
  const { identificationDeadline: by, today, lastToday } = facts;
  const over = by !== null && lastToday > by;
  const all = identified(facts).length > 0 && identified(facts).every(isReceived);
  return item(over || all, {
    code: 'identification_over',
    words: by
      ? `the end of the identification period (${writeDate(by)}${today > by ? ', which is not over where every party is' : ''}), or receipt of all that was identified`
      : 'an identification deadline, which follows from the transfer',
    cure: identification,
    rule: {
      rule: 'Identify in signed writing, sent by midnight on day 45; weekends do not move it.',
      citation: 'IRC 1031(a)(3)(A)',
    },
    inputs: { ...(by && { identifyBy: by }), identified: identified(facts).length },
    detail: all ? 'All that was identified is received.' : by && over ? `Ended ${writeDate(by)}` : undefined,
  });
}

/** Identified, and the contract assigned with notice to the seller. */
export function replacementContract(facts: GateFacts): GateItem[] {
  const count = identified(facts).length;
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
    item(count > 0, {
      code: 'replacement_identified',
      words: 'identified property',
      cure: identification,
      rule: {
        rule: 'Only property that was identified in time can be received as replacement.',
        citation: 'Reg. 1.1031(k)-1(c)(1)',
      },
      inputs: { identified: count },
      ...(count > 0 && { detail: count === 1 ? 'One property' : `${count} properties` }),
    }),
    paper('assignment', 'signed assignment of the purchase contract'),
    paper('notice', 'notice to the seller'),
  ];
}

/** Received within the exchange period, and paid from the account. */
export function replacementClosed(facts: GateFacts): GateItem[] {
  const bought = received(facts).map(({ id }) => id);
  const paid = facts.released.some(
    ({ purpose, propertyId }) =>
      purpose === 'replacement' &&
      propertyId !== null &&
      // Until one is received, a payment for any of what was identified is on its way.
      (bought.length > 0 ? bought : identified(facts).map(({ id }) => id)).includes(propertyId),
  );
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

/** An identified replacement that was received by the end of the exchange period. */
export function receivedInPeriod(facts: GateFacts): GateItem {
  const { exchangeDeadline: by } = facts;
  const on = received(facts)[0]?.on;
  const late = on !== undefined && by !== null && on > by;
  const unidentified = on === undefined && replacements(facts).some(isReceived);
  return item(on !== undefined && !late, {
    code: 'received_in_period',
    words: late
      ? `a closing within the exchange period (by ${writeDate(by)})`
      : unidentified
        ? 'closing of a replacement that was identified in time (what was received was not)'
        : 'closing of the replacement',
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
