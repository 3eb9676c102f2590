import { Check, LockOpen, RotateCcw } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Urgency } from '@/components/tasks/urgency';
import { StatusBadge } from '@/components/ui/status-badge';
import type { TaskStatus } from '@/lib/tasks/rules/values';
import { daysBetween, writeDate } from '@/lib/shared/calendar-date';
import { writeDaysLeft } from '@/lib/shared/days-left';
import { writeZone } from '@/lib/shared/time-zone';
import { taskStatus } from '@/components/tasks/task-status';
import type { MyTask } from './party-tasks';

interface TaskRowProps {
  task: MyTask;
  /** Why the last move was refused. */
  problem?: string;
  mayUnblock: boolean;
  onMove: (task: MyTask, status: TaskStatus) => void;
}

/** When, what, of which exchange, and one button. */
export function TaskRow({ task, problem, mayUnblock, onMove }: TaskRowProps) {
  const { title, status, exchange } = task;
  const done = status === 'completed';
  return (
    <li data-row className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <StatusBadge status={taskStatus(task)} variant="dot" />
      <div className="min-w-0 flex-1 basis-56">
        <p className={cx('[overflow-wrap:anywhere]', done && 'text-muted line-through')}>
          <Link href={`/tasks/${task.id}`} className="inline-block min-h-6 py-0.5 hover:underline">
            {title}
          </Link>
          {status === 'in_progress' && <span className="text-muted"> (in progress)</span>}
        </p>
        {task.urgency && !done && (
          <p>
            <Urgency urgency={task.urgency} />
          </p>
        )}
        {exchange && (
          <Link
            href={`/exchanges/${exchange.id}`}
            className="inline-block min-h-6 py-0.5 text-sm text-brand hover:underline"
          >
            <span className="font-mono">{exchange.number}</span> {exchange.name}
          </Link>
        )}
        {problem && (
          <p role="alert" className="text-sm text-overdue">
            {problem}
          </p>
        )}
      </div>
      <p className="text-sm text-muted tabular-nums sm:w-56">{done ? task.completed : <Due {...task} />}</p>
      <MoveButton task={task} mayUnblock={mayUnblock} onMove={onMove} />
    </li>
  );
}

function Due({ dueOn, today, timeZone }: MyTask) {
  if (!dueOn) return 'No date';
  return (
    <time dateTime={dueOn}>
      <span className="text-ink sm:block">{writeDate(dueOn)}</span>{' '}
      <span className="whitespace-nowrap">
        {writeDaysLeft(daysBetween(today, dueOn))} · midnight {writeZone(timeZone)}
      </span>
    </time>
  );
}

function MoveButton({ task, mayUnblock, onMove }: Omit<TaskRowProps, 'problem'>) {
  const named = <span className="sr-only">: {task.title}</span>;
  if (task.status === 'completed') {
    return (
      <Button size="small" variant="quiet" onClick={() => onMove(task, 'pending')}>
        <RotateCcw aria-hidden className="size-4" />
        Reopen{named}
      </Button>
    );
  }
  if (task.status !== 'blocked') {
    return (
      <Button size="small" onClick={() => onMove(task, 'completed')}>
        <Check aria-hidden className="size-4" />
        Mark as done{named}
      </Button>
    );
  }
  if (!mayUnblock) return null;
  return (
    <Button size="small" onClick={() => onMove(task, 'pending')}>
      <LockOpen aria-hidden className="size-4" />
      Unblock{named}
    </Button>
  );
}
