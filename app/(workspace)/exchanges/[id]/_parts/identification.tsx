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
  content: async (scope, { exchange, explained }) => {
    const page = await identificationOf(scope, exchange.id);
    return (
      <IdentificationPanel
        page={page}
        because={explained.clocks.find(({ kind }) => kind === 'identification')?.because}
        // A client who only takes part reads: it is the taxpayer who identifies.
        maySign={!hasEnded(exchange.status) && can(scope, 'identification.sign') && page.isTaxpayer}
        mayRecord={!hasEnded(exchange.status) && can(scope, 'identification.record')}
      />
    );
  },
};
