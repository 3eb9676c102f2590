import { Card } from '@/components/ui/card';
import { CutNote } from '@/components/ui/cut-note';
import { EmptyState } from '@/components/ui/empty-state';
import { FileStatus } from '@/components/exchanges/file-status';
import type { ThirdPartyDashboard } from '@/lib/dashboards/third-party';
import { exchangesHref } from '@/lib/exchanges/list-params';
import { stageName } from '@/lib/exchanges/rules/stages';
import { ClockLine } from './clock-line';
import { ExchangeLink } from './exchange-link';
import { Phone } from './phone';
import { TaskRow } from './task-row';

export function ThirdParty({ data: { tasks, taskCut, files, fileCut } }: { data: ThirdPartyDashboard }) {
  return (
    <div className="max-w-form space-y-6">
      <Card title="Your pending actions" flush>
        {tasks.length === 0 ? (
          <EmptyState kind="done" title="Nothing waits on you">
            Tasks that the firm assigns to you appear here.
          </EmptyState>
        ) : (
          <ul>
            {tasks.map((task) => (
              <TaskRow key={task.id} task={task} size="medium" />
            ))}
          </ul>
        )}
        <CutNote cut={taskCut} what="open tasks" rest={{ href: '/tasks', label: 'Your tasks' }} />
      </Card>
      <Card title="Your exchanges, the next date first" flush>
        {files.length === 0 ? (
          <EmptyState kind="first" title="No exchange yet">
            An exchange appears here once its coordinator adds you to it.
          </EmptyState>
        ) : (
          <ul>
            {files.map((file) => (
              <li key={file.exchangeId} className="border-t border-line px-4 py-3">
                <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <FileStatus row={file} />
                  <ExchangeLink file={file} />
                </div>
                {file.next && <ClockLine clock={file.next} file={file} />}
                <p className="flex flex-wrap items-center gap-x-4 text-sm text-muted">
                  <span>{stageName(file.stage)}</span>
                  {file.coordinator && <span>{file.coordinator}, coordinator</span>}
                  <Phone number={file.coordinatorPhone} />
                </p>
              </li>
            ))}
          </ul>
        )}
        <CutNote
          cut={fileCut}
          what="exchanges"
          rest={{ href: exchangesHref({ view: 'all' }), label: 'All exchanges' }}
        />
      </Card>
    </div>
  );
}
