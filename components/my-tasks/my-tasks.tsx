'use client';
import { Card } from '@/components/ui/card';
import { CutNote } from '@/components/ui/cut-note';
import { EmptyState } from '@/components/ui/empty-state';
import { useRowKeys } from '@/components/ui/use-row-keys';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Cut } from '@/lib/shared/cut';
import type { TaskStatus } from '@/lib/tasks/rules/values';
import type { Urgency } from '@/lib/tasks/urgency-words';
import { grouped, groupWord } from '@/lib/tasks/rules/groups';
import { TaskRow } from './task-row';
import { useTaskMoves } from './use-task-moves';

/** A task as the page shows it: plain values only. */
export interface MyTask {
  id: string;
  title: string;
  status: TaskStatus;
  dueOn: CalendarDate | null;
  /** Today and the zone of its exchange, or of the firm. */
  today: CalendarDate;
  timeZone: string;
  exchange: { id: string; number: string; name: string } | null;
  /** For staff, while it is open. */
  urgency?: Urgency;
  /** When it was completed, in words. */
  completed?: string;
}

export interface MyTasksProps {
  open: readonly MyTask[];
  /** Where not all open tasks are shown. */
  cut?: Cut;
  /** Completed in the last seven days, latest first. */
  recent: readonly MyTask[];
  /** Staff may take up what is blocked. */
  mayUnblock: boolean;
}

export function MyTasks({ open, cut, recent, mayUnblock }: MyTasksProps) {
  const { tasks, move, problems } = useTaskMoves([...open, ...recent]);
  const list = useRowKeys<HTMLDivElement>();
  const now = new Map(tasks.map((task) => [task.id, task]));
  const rows = (members: readonly MyTask[]) => (
    <ul className="divide-y divide-line border-t border-line">
      {members.map((task) => (
        <TaskRow
          key={task.id}
          task={now.get(task.id) ?? task}
          problem={problems[task.id]}
          mayUnblock={mayUnblock}
          onMove={move}
        />
      ))}
    </ul>
  );

  return (
    <div ref={list} className="max-w-4xl space-y-4">
      {open.length === 0 && (
        <Card>
          <EmptyState kind="done" title="Nothing waits on you">
            New tasks appear here as soon as they are assigned to you.
          </EmptyState>
        </Card>
      )}
      {/* Groups follow the list as it came: a task just done stays in place until the page has the new one. */}
      {grouped(open).map(({ group, tasks: members }) => (
        <Card key={group} title={`${groupWord[group]} (${members.length})`} flush>
          {rows(members)}
        </Card>
      ))}
      <CutNote cut={cut} what="open tasks, the soonest due first" />
      {recent.length > 0 && (
        <details className="rounded-card border border-line bg-surface">
          <summary className="cursor-pointer px-4 py-3 font-semibold">
            Completed in the last 7 days ({recent.length})
          </summary>
          {rows(recent)}
        </details>
      )}
    </div>
  );
}
