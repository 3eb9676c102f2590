/** Gates of closings: what came in, the statements, and title that a titleholder took. */
import { addDays, writeDate } from '../../shared/calendar-date';
import { sideLower } from './words';
import { signedOn } from './documents';
import { houseGate, item, waived, type GateItem } from './gate';
import type { GateFacts } from './gate-facts';

const money = { label: 'Record it under Money', tab: 'money' } as const;
const documents = { label: 'Record it under Documents', tab: 'documents' } as const;
const properties = { label: 'Enter it under Properties', tab: 'properties' } as const;

export function fundsReceived({ proceeds, proceedsReceivedOn }: GateFacts): GateItem {
  const words = proceeds === null ? 'receipt of the funds' : 'the day on which the funds were received';
  return item(proceeds !== null && proceedsReceivedOn !== null, {
    code: 'funds_received',
    words,
    cure: money,
    rule: {
      rule: 'The intermediary holds the proceeds; the taxpayer neither receives nor controls them.',
      citation: 'Reg. 1.1031(k)-1(g)(4) and (6)',
    },
    ...(proceedsReceivedOn && {
      detail: `Received ${writeDate(proceedsReceivedOn)}`,
      inputs: { receivedOn: proceedsReceivedOn },
    }),
  });
}

/** A recorded statement, or its paper. */
export function statement(facts: GateFacts, side: 'relinquished' | 'replacement'): GateItem {
  const recorded = facts.statements.some((one) => one.side === side);
  const paper = signedOn(facts, 'closing_statement', side);
  return item(recorded || paper !== undefined, {
    code: `statement_${side}`,
    words: `closing statement of the ${side === 'relinquished' ? 'sale' : 'purchase'}`,
    cure: { label: 'Enter it under Money, or record it under Documents', tab: 'money' },
    rule: houseGate('The figures of a closing are taken from its statement.'),
    ...(paper && { detail: `Dated ${writeDate(paper)}`, inputs: { datedOn: paper } }),
  });
}

/** Title and the written agreement, which is due five business days later. */
export function parked(facts: GateFacts): GateItem[] {
  const { parkingStartedOn, parkingAgreementDeadline, today } = facts;
  const signed = signedOn(facts, 'agreement', 'parking');
  const late = signed !== undefined && parkingAgreementDeadline !== null && signed > parkingAgreementDeadline;
  return [
    item(parkingStartedOn !== null && parkingStartedOn <= today, {
      code: 'title_taken',
      words: 'date on which the titleholder took title',
      cure: properties,
      rule: {
        rule: 'The limits of parking count from the day on which the titleholder takes title.',
        citation: 'Rev. Proc. 2000-37 sec. 4.02',
      },
      ...(parkingStartedOn && {
        detail: writeDate(parkingStartedOn),
        inputs: { titleTakenOn: parkingStartedOn },
      }),
    }),
    item(signed !== undefined && !late, {
      code: 'qeaa_signed',
      words: late
        ? `an accommodation agreement signed in time (by ${writeDate(parkingAgreementDeadline)})`
        : 'signed accommodation agreement',
      cure: documents,
      rule: {
        rule: 'Sign the written parking agreement within five business days after the titleholder takes title.',
        citation: 'Rev. Proc. 2000-37 sec. 4.02(3)',
        confirmWithCounsel: true,
      },
      ...(signed && { detail: `Signed ${writeDate(signed)}`, inputs: { signedOn: signed } }),
    }),
  ];
}

/** The relinquished property is identified by P+45; not when it is what is parked. */
export function relinquishedIdentified(facts: GateFacts): GateItem {
  const { parkedSide, parkingIdentificationDeadline: by } = facts;
  const on = facts.properties
    .filter(({ side, status }) => side === 'relinquished' && status !== 'revoked' && status !== 'lost')
    .flatMap(({ identifiedOn }) => identifiedOn ?? [])
    .toSorted()[0];
  const paper = signedOn(facts, 'identification', 'relinquished');
  const done = on ?? paper;
  const asked = {
    code: 'relinquished_identified',
    words:
      done && by && done > by
        ? `an identification of what will be sold by ${writeDate(by)}`
        : 'identification of what will be sold',
    cure: documents,
    rule: {
      rule: 'Identify the relinquished property within 45 days after the titleholder takes title.',
      citation: 'Rev. Proc. 2000-37 sec. 4.02(4)',
    },
    inputs: { ...(done && { identifiedOn: done }), ...(by && { by }) },
    ...(done && { detail: `Identified ${writeDate(done)}` }),
  };
  if (parkedSide === 'relinquished') return waived(asked);
  return item(done !== undefined && (by === null || done <= by), asked);
}

/** What was parked is transferred within 180 days of parking, and with it the replacement within the exchange period. */
export function parkedTransferred(facts: GateFacts): GateItem {
  const { parkedSide, parkingStartedOn, parkingDeadline, exchangeDeadline, today } = facts;
  const side = parkedSide ?? 'replacement';
  const limits = [
    parkingDeadline ?? (parkingStartedOn ? addDays(parkingStartedOn, 180) : null),
    side === 'replacement' ? exchangeDeadline : null,
  ].filter((limit) => limit !== null);
  const by = limits.toSorted()[0];
  const on = facts.properties
    .filter((one) => one.side === side && (one.status === 'acquired' || one.status === 'transferred'))
    .flatMap(({ transferredOn }) => (transferredOn && transferredOn <= today ? transferredOn : []))
    .toSorted()[0];
  const late = on !== undefined && by !== undefined && on > by;
  return item(on !== undefined && !late, {
    code: 'parked_transferred',
    words: late
      ? `a transfer of the parked property by ${writeDate(by)}`
      : `transfer of the ${sideLower(side)} from the titleholder`,
    cure: properties,
    rule: {
      rule: 'Transfer the parked property within 180 days; all parking together lasts at most 180 days.',
      citation: 'Rev. Proc. 2000-37 sec. 4.02(5) and (6)',
    },
    inputs: { ...(on && { transferredOn: on }), ...(by && { by }) },
    ...(on && { detail: `Transferred ${writeDate(on)}` }),
  });
}
