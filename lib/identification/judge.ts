/** The rules asked about a page: as it stands, and as if every draft were sent. Pure, for the page and its forms. */
import type { IdentificationPage, IdentifiedProperty } from './queries';
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
