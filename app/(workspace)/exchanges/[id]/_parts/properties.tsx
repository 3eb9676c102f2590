import { PropertyList } from '@/components/properties/property-list';
import { can } from '@/lib/access/permissions';
import { exchangeProperties } from '@/lib/properties/queries';
import type { ExchangePart } from './part';

export const properties: ExchangePart = {
  value: 'properties',
  label: 'Properties',
  shownTo: (scope) => can(scope, 'exchange.seeProperties'),
  count: ({ counts }) => counts?.properties,
  content: async (scope, { exchange, mayEdit }) => (
    <PropertyList
      properties={await exchangeProperties(scope, exchange.id)}
      adding={mayEdit ? exchange : undefined}
    />
  ),
};
