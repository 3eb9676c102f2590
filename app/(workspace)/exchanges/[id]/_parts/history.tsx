import { HistoryList } from '@/components/history/history-list';
import { can } from '@/lib/access/permissions';
import { exchangeHistory } from '@/lib/history/queries';
import type { ExchangePart } from './part';

export const history: ExchangePart = {
  value: 'history',
  label: 'History',
  shownTo: (scope) => can(scope, 'history.see'),
  content: async (scope, { exchange, asked }) => (
    <HistoryList
      history={await exchangeHistory(scope, exchange.id, asked)}
      asked={asked}
      timeZone={exchange.timeZone}
    />
  ),
};
