import { Overview } from '@/components/exchanges/page/overview';
import { coordinatorsToChoose } from '@/lib/exchanges/page';
import type { ExchangePart } from './part';

export const overview: ExchangePart = {
  value: 'overview',
  label: 'Overview',
  shownTo: () => true,
  content: async (scope, { exchange, explained, mayEdit, seesAllTasks, seesReturn }) => (
    <Overview
      exchange={exchange}
      explained={explained}
      mayRecord={mayEdit}
      isStaff={seesAllTasks}
      seesReturn={seesReturn}
      coordinators={await coordinatorsToChoose(scope, exchange)}
    />
  ),
};
