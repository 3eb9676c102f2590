import Link from 'next/link';
import { taskStatus } from '@/components/tasks/task-status';
import { Urgency } from '@/components/tasks/urgency';
import { StatusBadge } from '@/components/ui/status-badge';
import { daysBetween, writeDate } from '@/lib/shared/calendar-date';
import { writeDaysLeft } from '@/lib/shared/days-left';
import { writeZone } from '@/lib/shared/time-zone';
import type { TaskRow } from '@/lib/tasks/list-row';

/** What a card says: title, when, of which exchange, whose, how urgent. Also what is carried while it is dragged. */
export function CardParts({ task, staff }: { task: TaskRow; staff: boolean }) {
  return (
    <div className="min-w-0 flex-1 space-y-1">
      <p className="flex items-start gap-2 font-medium">
        <span className="mt-0.5 shrink-0">
          <StatusBadge status={taskStatus(task)} variant="dot" />
        </span>
        <Link
          href={`/tasks/${task.id}`}
          prefetch={false}
          draggable={false}
          className="min-w-0 [overflow-wrap:anywhere] hover:underline"
        >
          {task.title}
        </Link>
      </p>
      <p className="text-sm text-muted">
        <CardDate task={task} />
      </p>
      {task.exchange && (
        <Link
          href={`/exchanges/${task.exchange.id}`}
          prefetch={false}
          draggable={false}
          className="inline-block min-h-6 py-0.5 text-sm [overflow-wrap:anywhere] text-brand hover:underline"
        >
          <span className="font-mono">{task.exchange.number}</span> {task.exchange.name}
        </Link>
      )}
      {staff && (
        <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-muted">
          {task.urgency && task.status !== 'completed' && <Urgency urgency={task.urgency} />}
          <span>{task.assignee ?? 'Nobody'}</span>
        </p>
      )}
    </div>
  );
}

function CardDate({ task: { status, dueOn, completedOn, today, timeZone } }: { task: TaskRow }) {
  if (status === 'completed' && completedOn) return <>Completed {writeDate(completedOn)}</>;
  if (!dueOn) return <>No date</>;
  return (
    <time dateTime={dueOn}>
      <span className="text-ink">{writeDate(dueOn)}</span>
      {status !== 'completed' && (
        <>
          {' '}
          · {writeDaysLeft(daysBetween(today, dueOn))} · {writeZone(timeZone)}
        </>
      )}
    </time>
  );
}
