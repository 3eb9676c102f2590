import { Compliance } from '@/components/compliance/compliance';
import { can } from '@/lib/access/permissions';
import { exchangeCompliance } from '@/lib/compliance/queries';
import type { ExchangePart } from './part';

export const compliance: ExchangePart = {
  value: 'compliance',
  label: 'Compliance',
  shownTo: (scope) => can(scope, 'compliance.see'),
  content: async (scope, { exchange, mayEdit }) => (
    <Compliance
      exchangeId={exchange.id}
      today={exchange.today}
      mayEdit={mayEdit}
      compliance={await exchangeCompliance(scope, exchange.id, exchange.type)}
    />
  ),
};
