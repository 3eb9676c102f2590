/** Where each property stands: whether it counts as identified, and why not. */
import type { Because } from '@/lib/exchanges/rules/because';
import { ambiguityOf } from './description';
import type { IdentificationFacts, PropertyFacts } from './facts';
import { reason } from './reasons';

export interface Standing<P extends PropertyFacts = PropertyFacts> {
  property: P;
  /** Identified: by a writing, or by being received inside the period. */
  counts: boolean;
  receivedInPeriod: boolean;
  /** Identified and received by the end of the exchange period: the numerator of the 95% rule. */
  receivedInTime: boolean;
  /** What kept it out, or what is worth saying although it counts. */
  because: Because[];
}

type Periods = Pick<IdentificationFacts, 'identificationDeadline' | 'exchangeDeadline'>;

export function standingOf<P extends PropertyFacts>(property: P, periods: Periods): Standing<P> {
  const receivedInPeriod = !!property.receivedOn && property.receivedOn <= periods.identificationDeadline;
  const inputs = { property: property.description };
  if (receivedInPeriod) {
    const because = [
      reason('receivedCounts', {
        ...inputs,
        receivedOn: property.receivedOn!,
        identificationDeadline: periods.identificationDeadline,
      }),
    ];
    return { property, counts: true, receivedInPeriod, receivedInTime: true, because };
  }
  const writing = judgeWriting(property, periods.identificationDeadline);
  const late = !!property.receivedOn && property.receivedOn > periods.exchangeDeadline;
  const because = late
    ? [
        ...writing.because,
        reason('receivedLate', {
          ...inputs,
          receivedOn: property.receivedOn!,
          exchangeDeadline: periods.exchangeDeadline,
        }),
      ]
    : writing.because;
  const receivedInTime = writing.counts && !!property.receivedOn && !late;
  return { property, counts: writing.counts, receivedInPeriod, receivedInTime, because };
}

function judgeWriting(
  property: PropertyFacts,
  deadline: Periods['identificationDeadline'],
): Pick<Standing, 'counts' | 'because'> {
  const { description, signed, sentOn, revokedOn } = property;
  const inputs = { property: description };
  const no = (...because: Because[]) => ({ counts: false, because });
  if (!signed) return no(reason('unsigned', inputs));
  if (!sentOn) return no(reason('unsent', inputs));
  if (sentOn > deadline) {
    return no(reason('late', { ...inputs, sentOn, identificationDeadline: deadline }));
  }
  const ambiguity = ambiguityOf(description, property);
  if (ambiguity) return no(reason(ambiguity.reason, { ...inputs, why: ambiguity.message }));
  if (revokedOn && revokedOn <= deadline) return no(reason('revoked', { ...inputs, revokedOn }));
  return {
    counts: true,
    because: revokedOn
      ? [reason('revokedLate', { ...inputs, revokedOn, identificationDeadline: deadline })]
      : [],
  };
}
