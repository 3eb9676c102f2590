/** Gates up to the closing of the relinquished property. */
import { writeDate } from '../../shared/calendar-date';
import { questionsOf } from './questions';
import { agreementRule, eligibilityOf } from './eligibility';
import { signedOn } from './documents';
import { item, type GateItem } from './gate';
import type { GateFacts } from './gate-facts';

const documents = { label: 'Record it under Documents', tab: 'documents' } as const;
const properties = { label: 'Enter it under Properties', tab: 'properties' } as const;

/** Eligibility answered without a block; agreement and assignment signed; their dates recorded. */
export function documentsSigned(facts: GateFacts): GateItem[] {
  const agreement = signedOn(facts, 'agreement', 'relinquished');
  const assignment = signedOn(facts, 'assignment', 'relinquished');
  return [
    eligibility(facts),
    item(agreement !== undefined, {
      code: 'agreement_signed',
      words: 'signed exchange agreement',
      cure: documents,
      rule: agreementRule,
      ...(agreement && { detail: `Signed ${writeDate(agreement)}`, inputs: { signedOn: agreement } }),
    }),
    ...(agreement ? [datedOnFile(facts)] : []),
    item(assignment !== undefined, {
      code: 'assignment_signed',
      words: 'signed assignment',
      cure: documents,
      rule: agreementRule,
      ...(assignment && { detail: `Signed ${writeDate(assignment)}`, inputs: { signedOn: assignment } }),
    }),
  ];
}

/** The agreement is on paper; the exchange has to carry its date, which every later gate counts from. */
function datedOnFile({ agreementSignedOn }: GateFacts): GateItem {
  return item(agreementSignedOn !== null, {
    code: 'agreement_dated',
    words: 'date of the exchange agreement on the exchange',
    cure: documents,
    rule: agreementRule,
  });
}

const eligibilityRule = {
  rule: 'An exchange is taken on once every question of eligibility is answered and none blocks.',
  citation: 'Reg. 1.1031(k)-1(k); IRC 1031(a) and (f); Rev. Proc. 2004-51',
  confirmWithCounsel: true,
} as const;

function eligibility({ type, answers }: GateFacts): GateItem {
  const { verdict, open, outcomes } = eligibilityOf(type, answers ?? {});
  const blocking = outcomes.filter((outcome) => outcome.verdict === 'block');
  const asked = questionsOf(type).length;
  return item(verdict === 'pass' || verdict === 'warn', {
    code: 'eligibility',
    words:
      verdict === 'block'
        ? 'an eligible exchange (an answer blocks it)'
        : answers
          ? 'answers to every question of eligibility'
          : 'answers about eligibility',
    cure: { label: 'Answer under Overview', tab: 'overview' },
    rule: eligibilityRule,
    inputs: { answered: `${asked - open.length} of ${asked}` },
    detail:
      blocking.map(({ says }) => says).join(' ') ||
      (verdict === 'warn' ? 'Answered, with something to look at.' : undefined),
  });
}

/** The transfer has come, and not before the agreement was signed. */
export function transferred(facts: GateFacts): GateItem[] {
  const { transferDate, agreementSignedOn, today } = facts;
  const late = transferDate !== null && agreementSignedOn !== null && transferDate < agreementSignedOn;
  const come = transferDate !== null && transferDate <= today;
  return [
    item(come, {
      code: 'transfer_dated',
      words:
        transferDate && !come ? `the transfer itself (${writeDate(transferDate)})` : 'date of the transfer',
      cure: properties,
      rule: {
        rule: 'Both periods count from the day on which the relinquished property is transferred.',
        citation: 'IRC 1031(a)(3)',
      },
      ...(transferDate && { detail: writeDate(transferDate), inputs: { transferredOn: transferDate } }),
    }),
    item(agreementSignedOn !== null && !late, {
      code: 'agreement_before_transfer',
      words: late
        ? `a transfer after the signed agreement (${writeDate(agreementSignedOn)})`
        : 'an agreement signed before the transfer',
      cure: agreementSignedOn ? properties : documents,
      rule: agreementRule,
      inputs: {
        ...(agreementSignedOn && { agreementSignedOn }),
        ...(transferDate && { transferredOn: transferDate }),
      },
      ...(agreementSignedOn && { detail: `Signed ${writeDate(agreementSignedOn)}` }),
    }),
    noticed(facts),
  ];
}

/** To all parties, on or before the transfer. */
function noticed(facts: GateFacts): GateItem {
  const { transferDate } = facts;
  const notice = signedOn(facts, 'notice', 'relinquished');
  const late = notice !== undefined && transferDate !== null && notice > transferDate;
  return item(notice !== undefined && !late, {
    code: 'notice_to_buyer',
    words: late ? 'notice to the buyer by the transfer' : 'notice to the buyer',
    cure: documents,
    rule: {
      rule: 'Every party to the contract has written notice of the assignment on or before the transfer.',
      citation: 'Reg. 1.1031(k)-1(g)(4)(v)',
      confirmWithCounsel: true,
    },
    ...(notice && { detail: `Signed ${writeDate(notice)}`, inputs: { noticeOn: notice } }),
  });
}
