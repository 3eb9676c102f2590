import { IdentificationPanel } from '@/components/identification/identification-panel';
import { can } from '@/lib/access/permissions';
import { hasEnded } from '@/lib/exchanges/rules/values';
import { identificationOf } from '@/lib/identification/queries';
import type { ExchangePart } from './part';

export const identification: ExchangePart = {
  value: 'identification',
  label: 'Identification',
  // In a simultaneous exchange both close at once: there is nothing to identify.
  shownTo: (scope, { exchange }) => can(scope, 'identification.see') && exchange.type !== 'simultaneous',
  content: async (scope, { exchange }) => (
    <IdentificationPanel
      page={await identificationOf(scope, exchange.id)}
      maySign={!hasEnded(exchange.status) && can(scope, 'identification.sign')}
      mayRecord={!hasEnded(exchange.status) && can(scope, 'identification.record')}
    />
  ),
};
