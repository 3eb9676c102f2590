import { Card } from '@/components/ui/card';
import { CutNote } from '@/components/ui/cut-note';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/button';
import type { CoordinatorDashboard } from '@/lib/dashboards/coordinator';
import type { DueDate } from '@/lib/dashboards/dates';
import type { DashboardTask } from '@/lib/dashboards/tasks';
import { ClockLine } from './clock-line';
import { ExchangeLink } from './exchange-link';
import { TaskRow } from './task-row';

type TodayQueueProps = Pick<
  CoordinatorDashboard,
  'overdue' | 'today' | 'dates' | 'blocked' | 'taskCut' | 'dateCut'
>;

/** What a coordinator does first: overdue, due today, dates of the week, what waits on others. */
export function TodayQueue({ overdue, today, dates, blocked, taskCut, dateCut }: TodayQueueProps) {
  const nothing = [overdue, today, dates, blocked].every((part) => part.length === 0);
  return (
    <Card title="Today" flush>
      {nothing && (
        <EmptyState kind="done" title="Nothing waits on you today">
          None of your tasks is overdue, due or blocked, and no date ends in the next 7 days.
        </EmptyState>
      )}
      <Tasks title="Overdue" tasks={overdue} />
      <Tasks title="Due today" tasks={today} />
      {dates.length > 0 && (
        <Part title="Dates in the next 7 days" count={dates.length}>
          {dates.map((date) => (
            <DateRow key={`${date.file.exchangeId} ${date.clock.kind}`} date={date} />
          ))}
        </Part>
      )}
      <Tasks title="Blocked" tasks={blocked} />
      <CutNote
        cut={taskCut}
        what="tasks that are overdue, due or blocked"
        rest={{ href: '/tasks', label: 'Your tasks' }}
      />
      <CutNote cut={dateCut} what="dates in the next 7 days" />
    </Card>
  );
}

function Tasks({ title, tasks }: { title: string; tasks: readonly DashboardTask[] }) {
  if (tasks.length === 0) return null;
  return (
    <Part title={title} count={tasks.length}>
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} />
      ))}
    </Part>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: React.ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="border-t border-line bg-sunken px-4 py-1.5 text-sm font-semibold">
        {title} <span className="font-normal text-muted tabular-nums">{count.toLocaleString('en-US')}</span>
      </h3>
      <ul>{children}</ul>
    </section>
  );
}

function DateRow({ date: { file, clock } }: { date: DueDate }) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line px-4 py-2">
      <div className="min-w-0 flex-1 basis-56">
        <ClockLine clock={clock} file={file} />
        <div>
          <ExchangeLink file={file} />
        </div>
      </div>
      <LinkButton href={`/exchanges/${file.exchangeId}`} size="small">
        Open<span className="sr-only"> {file.exchangeNumber}</span>
      </LinkButton>
    </li>
  );
}
