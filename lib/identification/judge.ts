/** The rules asked about a page: as it stands, and as if every draft were sent. Pure, for the page and its forms. */
import type { IdentificationPage, IdentifiedProperty } from './queries';
import { doubtsOf } from './rules/doubts';
import type { PropertyFacts } from './rules/facts';
import { identify, type Identification } from './rules/identification';

type Facts = Pick<IdentificationPage, 'relinquishedValue' | 'exchangeDeadline' | 'today' | 'replacement'>;

/** Before the period begins there is no deadline: what is planned then is judged by today. */
const bounds = ({ relinquishedValue, exchangeDeadline, today, replacement }: Facts) => {
  const identificationDeadline = replacement.deadline ?? today;
  return {
    relinquishedValue,
    identificationDeadline,
    exchangeDeadline: exchangeDeadline ?? identificationDeadline,
  };
};

export const judgeNow = (page: Facts): Identification<IdentifiedProperty> =>
  identify({ ...bounds(page), properties: page.replacement.properties });

/** Whether what was received may be counted on, as far as the page says; null where there is nothing to judge yet. */
export function standsNow(page: Facts): { counted: number; doubts: string[] } | null {
  const judged = judgeNow(page);
  const doubts = doubtsOf(judged, bounds(page));
  return judged.counted === 0 && doubts.length === 0 ? null : { counted: judged.counted, doubts };
}

/** As if drafts were signed and sent today, with `added` among them. */
export function judgePlan(page: Facts, added: readonly PropertyFacts[] = []): Identification {
  const { identificationDeadline, ...rest } = bounds(page);
  const sent = (property: PropertyFacts): PropertyFacts => ({
    ...property,
    signed: true,
    sentOn: identificationDeadline,
  });
  const planned = page.replacement.properties.map((property) =>
    property.status === 'proposed' ? sent(property) : property,
  );
  return identify({ identificationDeadline, ...rest, properties: [...planned, ...added.map(sent)] });
}
