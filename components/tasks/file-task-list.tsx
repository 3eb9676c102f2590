'use client';
import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { useRowKeys } from '@/components/ui/use-row-keys';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { tasksHref } from '@/lib/tasks/list-params';
import type { Assignee } from '@/lib/tasks/assign';
import { AddTask } from './add-task';
import { FileTaskRow } from './file-task-row';
import { useFileTasks, type FileTask } from './file-tasks';

export interface FileTaskListProps {
  exchangeId: string;
  /** Open tasks and ended ones, as the server ordered them: a task just done keeps its place until the page is new. */
  open: readonly string[];
  today: CalendarDate;
  timeZone: string;
  /** Who may be given a task; absent for who may not give any. */
  people?: readonly Assignee[];
}

export function FileTaskList({ exchangeId, open, today, timeZone, people }: FileTaskListProps) {
  const { tasks } = useFileTasks();
  const list = useRowKeys<HTMLDivElement>();
  const first = tasks.filter(({ id }) => open.includes(id));
  const ended = tasks.filter(({ id }) => !open.includes(id));
  const rows = (members: readonly FileTask[]) => (
    <ul className="divide-y divide-line border-t border-line">
      {members.map((task) => (
        <FileTaskRow key={task.id} task={task} today={today} timeZone={timeZone} people={people} />
      ))}
    </ul>
  );
  return (
    <div ref={list} className="space-y-4">
      <Card
        title={`Open tasks (${first.length})`}
        flush
        action={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Link
              href={tasksHref({ exchange: exchangeId, ...(people && { scope: 'all' }) })}
              className="text-brand hover:underline"
            >
              As list, board or calendar
            </Link>
            {people && <AddTask exchangeId={exchangeId} today={today} people={people} />}
          </span>
        }
      >
        {first.length > 0 ? (
          rows(first)
        ) : (
          <EmptyState kind="done" title="No open task">
            {people ? 'Everything on this exchange is done.' : 'Nothing on this exchange waits on you.'}
          </EmptyState>
        )}
      </Card>
      {ended.length > 0 && (
        <details className="rounded-card border border-line bg-surface">
          <summary className="px-4 py-3 font-semibold">Done and cancelled ({ended.length})</summary>
          {rows(ended)}
        </details>
      )}
    </div>
  );
}
