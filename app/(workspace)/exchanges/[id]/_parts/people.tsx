import { PeopleList } from '@/components/participants/people-list';
import { partView } from '@/components/participants/part-view';
import { can } from '@/lib/access/permissions';
import { participantsOnFile } from '@/lib/participants/on-file';
import type { ExchangePart } from './part';

export const people: ExchangePart = {
  value: 'people',
  label: 'People',
  shownTo: (scope) => can(scope, 'exchange.seePeople'),
  count: ({ counts }) => counts?.people,
  content: async (scope, { exchange, mayEdit }) => {
    const { rows, cut } = await participantsOnFile(scope, exchange.id);
    return (
      <PeopleList
        people={rows.map((part) => partView(part, exchange.timeZone))}
        cut={cut}
        coordinator={exchange.coordinator}
        exchangeId={mayEdit ? exchange.id : undefined}
        mayChange={can(scope, 'participant.edit')}
      />
    );
  },
};
