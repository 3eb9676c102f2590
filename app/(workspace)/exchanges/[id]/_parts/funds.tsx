import { ReleaseOfFunds } from '@/components/disbursements/release-of-funds';
import { can } from '@/lib/access/permissions';
import { fundsOf } from '@/lib/disbursements/queries';
import type { ExchangePart } from './part';

export const funds: ExchangePart = {
  value: 'funds',
  label: 'Funds',
  shownTo: (scope) => can(scope, 'disbursement.see'),
  content: async (scope, { exchange }) => <ReleaseOfFunds funds={await fundsOf(scope, exchange.id)} />,
};
