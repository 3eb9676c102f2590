import { Card } from '@/components/ui/card';
import { CutNote } from '@/components/ui/cut-note';
import { EmptyState } from '@/components/ui/empty-state';
import { FileStatus } from '@/components/exchanges/file-status';
import type { ClientDashboard } from '@/lib/dashboards/client';
import { exchangesHref } from '@/lib/exchanges/list-params';
import { ClientFile } from './client-file';
import { ExchangeLink } from './exchange-link';

export function Client({ data: { running, ended, fileCut, taskCut } }: { data: ClientDashboard }) {
  return (
    <div className="max-w-form space-y-6">
      {running.length === 0 && (
        <Card>
          <EmptyState
            kind={ended.length > 0 ? 'done' : 'first'}
            title={ended.length > 0 ? 'No exchange is open' : 'Your exchange will appear here'}
          >
            {ended.length > 0
              ? 'Your ended exchanges are below.'
              : 'Your coordinator opens it. Then you see your dates and what to do next.'}
          </EmptyState>
        </Card>
      )}
      {running.map((file) => (
        <ClientFile key={file.exchangeId} file={file} />
      ))}
      {ended.length > 0 && (
        <Card title="Ended exchanges">
          <ul>
            {ended.map((file) => (
              <li key={file.exchangeId} className="flex min-h-11 flex-wrap items-center gap-x-3">
                <FileStatus row={file} />
                <ExchangeLink file={file} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <CutNote
        cut={fileCut}
        what="exchanges"
        rest={{ href: exchangesHref({ view: 'all' }), label: 'All exchanges' }}
      />
      <CutNote
        cut={taskCut}
        what="tasks, open ones first"
        rest={{ href: '/tasks', label: 'Your open tasks' }}
      />
    </div>
  );
}
