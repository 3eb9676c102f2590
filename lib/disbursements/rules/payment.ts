/** When funds may pay for replacement property, and for the customary items of a closing: Reg. 1.1031(k)-1(c), (g)(4), (g)(7). */
import { writeDate } from '../../shared/calendar-date';
import { signedOn } from '../../workflow/rules/documents';
import { because } from './because';
import type { Condition } from './condition';
import { acquireBy, identificationEnds } from './ends';
import type { GateFacts, GateRequest } from './facts';
import { wasIdentified } from './identified';

export function notToTaxpayer({ toTaxpayer }: GateRequest): Condition {
  return {
    code: 'to_taxpayer',
    label: 'Paid to somebody other than the taxpayer',
    met: !toTaxpayer,
    missing: 'This would be paid to the taxpayer: ask for a refund instead, which has its own gate.',
    because: [because('toTaxpayer')],
  };
}

export function forReplacement(facts: GateFacts, { propertyId }: GateRequest): Condition[] {
  const property = facts.replacements.find(({ id }) => id === propertyId);
  const identifyBy = identificationEnds(facts);
  const by = acquireBy(facts);
  return [
    {
      code: 'property_missing',
      label: 'For a replacement property of this exchange',
      met: property !== undefined,
      missing: 'Choose the replacement property that is paid for.',
      because: [because('payIdentified')],
    },
    {
      code: 'not_identified',
      label: 'Property identified, or received in the identification period',
      met: property !== undefined && wasIdentified(property, identifyBy, facts.lastDay),
      missing: `This property was not identified in time${identifyBy ? ` (by ${writeDate(identifyBy)})` : ''}, nor does it close in the identification period.`,
      because: [
        because('payIdentified', {
          ...(identifyBy && { identifyBy }),
          ...(property && {
            status: property.status,
            ...(property.identifiedOn && { identifiedOn: property.identifiedOn }),
            ...(property.closingOn && { closingOn: property.closingOn }),
          }),
        }),
      ],
    },
    {
      code: 'exchange_over',
      label: by ? `Within the exchange period, through ${writeDate(by)}` : 'Within the exchange period',
      met: by !== null && facts.lastDay <= by,
      missing: by ? `The exchange period ended ${writeDate(by)}.` : 'The exchange period has not begun.',
      because: [
        because('acquireBy', { ...(by && { acquireBy: by }), today: facts.lastDay }),
        because('firstZone'),
      ],
    },
    paper('assignment', facts),
    paper('notice', facts),
  ];
}

const papers = {
  assignment: {
    code: 'assignment_missing',
    label: 'Assignment of the purchase contract signed',
    missing: 'The signed assignment of the purchase contract is missing.',
  },
  notice: {
    code: 'notice_missing',
    label: 'Notice of the assignment given to the seller',
    missing: 'The notice of the assignment to the seller is missing.',
  },
} as const;

/** The sale has papers of the same kinds, which let nothing be paid for. */
function paper(
  kind: keyof typeof papers,
  { papers: documents, transferredOn, firstDay }: GateFacts,
): Condition {
  const on = signedOn({ documents, transferDate: transferredOn }, kind, 'replacement');
  return {
    ...papers[kind],
    met: on !== undefined && on <= firstDay,
    because: [because(kind, on ? { signedOn: on } : {})],
  };
}

export function itemNamed({ evidence }: GateRequest): Condition {
  return {
    code: 'item_unnamed',
    label: 'A customary item of the closing statement',
    met: Boolean(evidence?.trim()),
    missing: 'Name the item, and the closing statement on which it stands.',
    because: [because('closingItem')],
  };
}
