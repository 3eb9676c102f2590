import { PeopleList } from '@/components/participants/people-list';
import { can } from '@/lib/access/permissions';
import { exchangeParticipants } from '@/lib/participants/queries';
import type { ExchangePart } from './part';

export const people: ExchangePart = {
  value: 'people',
  label: 'People',
  shownTo: (scope) => can(scope, 'exchange.seePeople'),
  count: ({ counts }) => counts?.people,
  content: async (scope, { exchange, mayEdit }) => (
    <PeopleList
      people={await exchangeParticipants(scope, exchange.id)}
      coordinator={exchange.coordinator}
      exchangeId={mayEdit ? exchange.id : undefined}
    />
  ),
};
