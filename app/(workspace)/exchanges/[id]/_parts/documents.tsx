import { DocumentList } from '@/components/workflow/document-list';
import { PaperChecklist } from '@/components/workflow/paper-checklist';
import { ReceiptsLine } from '@/components/workflow/receipts-line';
import { can } from '@/lib/access/permissions';
import { hasEnded } from '@/lib/exchanges/rules/values';
import { countNotices } from '@/lib/identification/queries';
import { exchangeDocuments } from '@/lib/workflow/documents';
import type { ExchangePart } from './part';

export const documents: ExchangePart = {
  value: 'documents',
  label: 'Documents',
  shownTo: (scope) => can(scope, 'document.see'),
  count: ({ workflow }) => {
    const needed = workflow?.papers.filter((paper) => paper.needed);
    return needed && `${needed.filter(({ signedOn }) => signedOn).length}/${needed.length}`;
  },
  content: async (scope, { exchange, workflow }) => {
    const mayRecord = can(scope, 'document.record') && !hasEnded(exchange.status);
    const place = { exchangeId: exchange.id, today: exchange.today, mayRecord };
    const seesReceipts = exchange.type !== 'simultaneous' && can(scope, 'identification.see');
    return (
      <div className="space-y-4">
        {seesReceipts && (
          <ReceiptsLine exchangeId={exchange.id} count={await countNotices(scope, exchange.id)} />
        )}
        <div className="grid items-start gap-4 lg:grid-cols-2">
          {workflow && <PaperChecklist papers={workflow.papers} {...place} />}
          <DocumentList documents={await exchangeDocuments(scope, exchange.id)} {...place} />
        </div>
      </div>
    );
  },
};
