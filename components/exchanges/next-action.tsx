import { daysBetween, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { writeDaysLeft } from '@/lib/shared/days-left';

/** The earliest open task: what, and when it is due. */
export function NextAction({
  task,
  today,
}: {
  task: { title: string; dueOn: CalendarDate | null };
  today: CalendarDate;
}) {
  return (
    <>
      {task.title}
      {task.dueOn && (
        <span className="block text-xs text-muted">
          {writeDate(task.dueOn)} · {writeDaysLeft(daysBetween(today, task.dueOn))}
        </span>
      )}
    </>
  );
}
