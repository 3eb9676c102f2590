/** Whether an identification of replacement property holds, by which rule, and why (Treas. Reg. 1.1031(k)-1(c)). */
import type { Because } from '@/lib/exchanges/rules/because';
import type { Money } from '@/lib/shared/money';
import type { IdentificationFacts, PropertyFacts } from './facts';
import { headroomOf, limitsOf, type Headroom, type Limits } from './limits';
import { reason } from './reasons';
import { standingOf, type Standing } from './standing';

export type IdentificationRule =
  'three_property' | 'two_hundred_percent' | 'ninety_five_percent' | 'received_in_period';

export interface Identification<P extends PropertyFacts = PropertyFacts> {
  valid: boolean;
  /** `received_in_period`: too much is identified, and only that counts. Null: nothing counts. */
  rule: IdentificationRule | null;
  /** Properties that count toward the limits, and what they are worth together. */
  counted: number;
  total: Money;
  headroom: Headroom;
  because: Because[];
  limits: Limits;
  /** One for each property, in the order given. */
  standings: Standing<P>[];
}

export function identify<P extends PropertyFacts>(
  facts: Omit<IdentificationFacts, 'properties'> & { properties: readonly P[] },
): Identification<P> {
  const standings = facts.properties.map((property) => standingOf(property, facts));
  const limits = limitsOf(facts.relinquishedValue, standings);
  const rule = ruleOf(limits, standings);
  return {
    valid: rule !== null && rule !== 'received_in_period',
    rule,
    counted: limits.counted,
    total: limits.total,
    headroom: headroomOf(limits),
    because: [...becauseOf(rule, limits, facts, standings), ...standings.flatMap(({ because }) => because)],
    limits,
    standings,
  };
}

function ruleOf(limits: Limits, standings: readonly Standing[]): IdentificationRule | null {
  if (limits.counted === 0) return null;
  if (limits.three) return 'three_property';
  if (limits.twoHundred) return 'two_hundred_percent';
  if (limits.ninetyFive) return 'ninety_five_percent';
  return standings.some(({ receivedInPeriod }) => receivedInPeriod) ? 'received_in_period' : null;
}

function becauseOf(
  rule: IdentificationRule | null,
  { counted, total, limit, received, identified }: Limits,
  {
    identificationDeadline,
    relinquishedValue,
  }: Pick<IdentificationFacts, 'identificationDeadline' | 'relinquishedValue'>,
  standings: readonly Standing[],
): Because[] {
  if (counted === 0) return [reason('nothingIdentified', { identificationDeadline })];
  const limits = reason('limits', {
    counted,
    total,
    ...(relinquishedValue !== undefined && { relinquishedValue, limit: limit! }),
  });
  if (rule === 'three_property' || rule === 'two_hundred_percent') return [limits];
  const share = reason('ninetyFive', { received, identified });
  if (rule === 'ninety_five_percent') return [limits, share];
  const inPeriod = standings.filter(({ receivedInPeriod }) => receivedInPeriod);
  const names = inPeriod.map(({ property }) => property.description);
  return [
    limits,
    share,
    names.length > 0
      ? reason('onlyReceived', { properties: names, identificationDeadline })
      : reason('nothingCounts', { identificationDeadline }),
  ];
}
