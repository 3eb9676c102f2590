import { StatusBadge } from '@/components/ui/status-badge';
import { WhyPopover } from '@/components/ui/why-popover';
import { taskStatus } from '@/components/tasks/task-status';
import { writeOffset } from '@/components/tasks/task-words';
import { daysBetween, writeDate } from '@/lib/shared/calendar-date';
import { writeDaysLeft } from '@/lib/shared/days-left';
import { writeZone } from '@/lib/shared/time-zone';
import type { TaskPage } from '@/lib/tasks/detail';

type DueProps = Pick<TaskPage, 'task' | 'today' | 'timeZone'>;

/** When it is due, how many days are left, where, and why then. */
export function Due({ task, today, timeZone }: DueProps) {
  const counted = task.anchor && task.offsetDays !== null && writeOffset(task.anchor, task.offsetDays);
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <StatusBadge status={taskStatus({ ...task, today })} />
      {task.dueOn ? (
        <time dateTime={task.dueOn} className="tabular-nums">
          {writeDate(task.dueOn)}
          {task.status !== 'completed' && (
            <span className="text-muted">
              {' '}
              · {writeDaysLeft(daysBetween(today, task.dueOn))} · midnight {writeZone(timeZone)}
            </span>
          )}
        </time>
      ) : (
        <span className="text-muted">No date yet</span>
      )}
      {counted && (
        <WhyPopover
          subject={task.dueOn ? writeDate(task.dueOn) : 'no date yet'}
          because={[
            {
              rule: `Due ${counted}.`,
              citation:
                task.anchor === 'waited_for'
                  ? 'The date is set on the day on which the last of what it waits for is done.'
                  : 'When that date of the exchange moves, this one moves with it.',
              inputs: { days: task.offsetDays ?? 0 },
            },
          ]}
        />
      )}
    </span>
  );
}
