'use client';
import { Check, LockOpen, RotateCcw } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { StatusBadge } from '@/components/ui/status-badge';
import type { TaskStatus } from '@/lib/tasks/rules/values';
import { daysBetween, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { writeDaysLeft } from '@/lib/shared/days-left';
import { writeZone } from '@/lib/shared/time-zone';
import type { Assignee } from '@/lib/tasks/assign';
import { AssignTask } from './assign-task';
import { Urgency } from './urgency';
import { taskStatus } from './task-status';
import { useFileTasks, type FileTask } from './file-tasks';

interface FileTaskRowProps {
  task: FileTask;
  today: CalendarDate;
  timeZone: string;
  people?: readonly Assignee[];
}

/** What, when, counted from what, whose, and one button. */
export function FileTaskRow({ task, today, timeZone, people }: FileTaskRowProps) {
  const { problems } = useFileTasks();
  const ended = task.status === 'completed' || task.status === 'cancelled';
  const problem = problems[task.id];
  return (
    <li data-row className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <StatusBadge status={taskStatus({ ...task, today })} variant="dot" />
      <div className="min-w-0 flex-1 basis-56">
        <p className={cx('[overflow-wrap:anywhere]', ended && 'text-muted line-through')}>
          <Link href={`/tasks/${task.id}`} className="inline-block min-h-6 py-0.5 hover:underline">
            {task.title}
          </Link>
          {task.status === 'in_progress' && <span className="text-muted"> (in progress)</span>}
          {task.status === 'cancelled' && <span className="text-muted"> (cancelled)</span>}
        </p>
        {task.urgency && !ended && <Urgency urgency={task.urgency} />}
        {task.description && <p className="text-sm text-muted">{task.description}</p>}
        {problem && (
          <p role="alert" className="text-sm text-overdue">
            {problem}
          </p>
        )}
      </div>
      <p className="text-sm text-muted tabular-nums sm:w-60">
        {ended ? task.completed : <Due task={task} today={today} timeZone={timeZone} />}
      </p>
      {people ? (
        <AssignTask task={task} people={people} />
      ) : (
        task.assignee && <span className="text-sm text-muted">{task.assignee}</span>
      )}
      <MoveButton task={task} />
    </li>
  );
}

function Due({ task, today, timeZone }: Pick<FileTaskRowProps, 'task' | 'today' | 'timeZone'>) {
  if (!task.dueOn) return 'No date';
  return (
    <>
      <time dateTime={task.dueOn}>
        <span className="text-ink">{writeDate(task.dueOn)}</span>{' '}
        <span className="whitespace-nowrap">
          · {writeDaysLeft(daysBetween(today, task.dueOn))} · {writeZone(timeZone)}
        </span>
      </time>
      {task.counted && <span className="block text-xs">{task.counted}</span>}
    </>
  );
}

const moves: Partial<Record<TaskStatus, { to: TaskStatus; word: string; icon: typeof Check }>> = {
  pending: { to: 'completed', word: 'Mark as done', icon: Check },
  in_progress: { to: 'completed', word: 'Mark as done', icon: Check },
  blocked: { to: 'pending', word: 'Unblock', icon: LockOpen },
  completed: { to: 'pending', word: 'Reopen', icon: RotateCcw },
};

function MoveButton({ task }: { task: FileTask }) {
  const { move } = useFileTasks();
  const offered = moves[task.status];
  if (!offered || !task.mayMove) return null;
  const { to, word, icon: Icon } = offered;
  return (
    <Button size="small" variant={to === 'completed' ? 'secondary' : 'quiet'} onClick={() => move(task, to)}>
      <Icon aria-hidden className="size-4" />
      {word}
      <span className="sr-only">: {task.title}</span>
    </Button>
  );
}
