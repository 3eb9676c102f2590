import { FileText } from 'lucide-react';
import { Overview } from '@/components/exchanges/page/overview';
import { Facts } from '@/components/exchanges/page/in-place/facts';
import { buttonStyles } from '@/components/ui/button-styles';
import { coordinatorsToChoose } from '@/lib/exchanges/page';
import type { ExchangePart } from './part';

export const overview: ExchangePart = {
  value: 'overview',
  label: 'Overview',
  shownTo: () => true,
  content: async (scope, { exchange, explained, office, mayEdit, seesAllTasks, seesReturn }) => (
    <div className="space-y-4">
      <Overview
        exchange={exchange}
        explained={explained}
        mayRecord={mayEdit}
        isStaff={seesAllTasks}
        seesReturn={seesReturn}
        coordinators={await coordinatorsToChoose(scope, exchange)}
      />
      {/* No Link: nothing is to be drawn, and recorded as taken out, before somebody asks for it. */}
      <a
        href={`/exchanges/${exchange.id}/summary`}
        className={buttonStyles('secondary', 'small', 'w-fit')}
        data-print="hide"
      >
        <FileText aria-hidden className="size-4" />
        Case summary (PDF)
      </a>
      {office && <Facts id={exchange.id} facts={office} mayEdit={mayEdit} />}
    </div>
  ),
};
