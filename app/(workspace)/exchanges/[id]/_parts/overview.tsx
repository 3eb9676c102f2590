import { Overview } from '@/components/exchanges/page/overview';
import { PostponementsCard } from '@/components/postponements/postponements-card';
import { StateNotesCard } from '@/components/states/state-notes-card';
import { coordinatorsToChoose } from '@/lib/exchanges/page';
import { stateNotesOf } from '@/lib/states/queries';
import type { ExchangePart } from './part';

export const overview: ExchangePart = {
  value: 'overview',
  label: 'Overview',
  shownTo: () => true,
  content: async (scope, { exchange, explained, mayEdit, seesAllTasks, seesReturn, postponements }) => (
    <Overview
      exchange={exchange}
      explained={explained}
      mayRecord={mayEdit}
      isStaff={seesAllTasks}
      seesReturn={seesReturn}
      coordinators={await coordinatorsToChoose(scope, exchange)}
    >
      {seesAllTasks && (
        <PostponementsCard
          exchange={exchange}
          postponements={postponements}
          mayPropose={mayEdit && explained.clocks.length > 0}
        />
      )}
      {seesAllTasks && <StateNotesCard notes={await stateNotesOf(scope, exchange.id)} />}
    </Overview>
  ),
};
