import { FileText } from 'lucide-react';
import { Overview } from '@/components/exchanges/page/overview';
import { Facts } from '@/components/exchanges/page/in-place/facts';
import { buttonStyles } from '@/components/ui/button-styles';
import { inPlaceOf } from '@/lib/exchanges/in-place';
import { coordinatorsToChoose } from '@/lib/exchanges/page';
import type { ExchangePart } from './part';

export const overview: ExchangePart = {
  value: 'overview',
  label: 'Overview',
  shownTo: () => true,
  content: async (scope, { exchange, explained, mayEdit, seesAllTasks, seesReturn }) => {
    const facts = await inPlaceOf(scope, exchange.id);
    return (
      <div className="space-y-4">
        {/* No Link: nothing is to be drawn, and recorded as taken out, before somebody asks for it. */}
        <a
          href={`/exchanges/${exchange.id}/summary`}
          className={buttonStyles('secondary', 'small', 'w-fit')}
          data-print="hide"
        >
          <FileText aria-hidden className="size-4" />
          Case summary (PDF)
        </a>
        <Overview
          exchange={exchange}
          explained={explained}
          mayRecord={mayEdit}
          isStaff={seesAllTasks}
          seesReturn={seesReturn}
          coordinators={await coordinatorsToChoose(scope, exchange)}
        />
        {facts && <Facts id={exchange.id} facts={facts} mayEdit={mayEdit} />}
      </div>
    );
  },
};
