'use client';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { CutNote } from '@/components/ui/cut-note';
import { useRowKeys } from '@/components/ui/use-row-keys';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { TaskList } from '@/lib/tasks/list';
import type { TaskStatus } from '@/lib/tasks/rules/values';
import type { Urgency } from '@/lib/tasks/urgency-words';
import { groupWord } from '@/lib/tasks/rules/groups';
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

interface PartyTasksProps {
  list: TaskList;
  /** Completed in the last seven days, latest first. */
  recent: readonly MyTask[];
  empty: ReactNode;
}

/** The tasks of a person outside of the firm: in groups, with air, and without what is the firm's. */
export function PartyTasks({ list, recent, empty }: PartyTasksProps) {
  const open = list.groups.flatMap(({ rows }) => rows);
  const { tasks, move, problems } = useTaskMoves<MyTask>([...open, ...recent]);
  const root = useRowKeys<HTMLDivElement>();
  const now = new Map(tasks.map((task) => [task.id, task]));
  const rows = (members: readonly MyTask[]) => (
    <ul className="divide-y divide-line border-t border-line">
      {members.map((task) => (
        <TaskRow
          key={task.id}
          task={now.get(task.id) ?? task}
          problem={problems[task.id]}
          mayUnblock={false}
          onMove={move}
        />
      ))}
    </ul>
  );

  return (
    <div ref={root} className="max-w-4xl space-y-4">
      {list.groups.length === 0 && <Card>{empty}</Card>}
      {/* Groups follow the list as it came: a task just done stays in place until the page has the new one. */}
      {list.groups.map(({ group, rows: members, total }) => (
        <Card key={group} title={`${groupWord[group]} (${total.toLocaleString('en-US')})`} flush>
          {rows(members)}
          <CutNote
            cut={total > members.length ? { shown: members.length, total } : undefined}
            what="tasks, the soonest due first"
          />
        </Card>
      ))}
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
