import { daysBetween, writeDate } from '@/lib/shared/calendar-date';
import { writeDaysLeft } from '@/lib/shared/days-left';
import { writeZone } from '@/lib/shared/time-zone';
import type { TaskRow } from '@/lib/tasks/list-row';

/** "Mon, Oct 19, 2026 · 24 days left · Central", by the day where the exchange is. */
export function TaskDue({ task: { status, dueOn, completedOn, today, timeZone } }: { task: TaskRow }) {
  if (status === 'completed' && completedOn) return <>Completed {writeDate(completedOn)}</>;
  if (!dueOn) return <span className="text-faint">No date</span>;
  return (
    <time dateTime={dueOn}>
      <span className="whitespace-nowrap">{writeDate(dueOn)}</span>
      <span className="block text-xs whitespace-nowrap text-muted">
        {writeDaysLeft(daysBetween(today, dueOn))} · midnight {writeZone(timeZone)}
      </span>
    </time>
  );
}
