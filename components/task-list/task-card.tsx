import Link from 'next/link';
import type { ReactNode } from 'react';
import { Urgency } from '@/components/tasks/urgency';
import type { TaskRow } from '@/lib/tasks/list-row';
import { TaskDue } from './task-due';
import { TaskTitle } from './task-title';

/** A task below 640 px. */
export function TaskCard({ task, problem, button }: { task: TaskRow; problem?: string; button: ReactNode }) {
  return (
    <div className="space-y-1">
      <TaskTitle task={task} problem={problem} />
      <p className="text-sm">
        <TaskDue task={task} />
      </p>
      {task.exchange && (
        <Link
          href={`/exchanges/${task.exchange.id}`}
          prefetch={false}
          className="inline-block min-h-6 text-sm [overflow-wrap:anywhere] text-brand hover:underline"
        >
          <span className="font-mono">{task.exchange.number}</span> {task.client ?? task.exchange.name}
        </Link>
      )}
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
        {task.urgency && <Urgency urgency={task.urgency} />}
        <span>{task.assignee ?? 'Nobody'}</span>
      </p>
      {button}
    </div>
  );
}
