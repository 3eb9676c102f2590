import Link from 'next/link';
import { taskStatus } from '@/components/tasks/task-status';
import { cx } from '@/components/ui/cx';
import { StatusBadge } from '@/components/ui/status-badge';
import type { TaskRow } from '@/lib/tasks/list-row';

/** How it stands and what it is; why it could not be moved, where that was tried. */
export function TaskTitle({ task, problem }: { task: TaskRow; problem?: string }) {
  const ended = task.status === 'completed' || task.status === 'cancelled';
  return (
    <>
      <span className="flex min-w-48 items-start gap-2">
        <StatusBadge status={taskStatus(task)} variant="dot" />
        <Link
          href={`/tasks/${task.id}`}
          prefetch={false}
          className={cx(
            'min-h-6 min-w-0 [overflow-wrap:anywhere] hover:underline',
            ended && 'text-muted line-through',
          )}
        >
          {task.title}
        </Link>
        {task.status === 'in_progress' && <span className="whitespace-nowrap text-muted">(in progress)</span>}
        {task.status === 'cancelled' && <span className="whitespace-nowrap text-muted">(cancelled)</span>}
      </span>
      {problem && (
        <span role="alert" className="block text-overdue">
          {problem}
        </span>
      )}
    </>
  );
}
