import { daysBetween, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { writeDaysLeft } from '@/lib/shared/days-left';
import { writeZone } from '@/lib/shared/time-zone';

/** The earliest open task: what, and when it is due. */
export function NextAction({
  task,
  today,
  timeZone,
}: {
  task: { title: string; dueOn: CalendarDate | null };
  today: CalendarDate;
  /** Of the exchange. */
  timeZone: string;
}) {
  return (
    <>
      {task.title}
      {task.dueOn && (
        <span className="block text-xs text-muted">
          {writeDate(task.dueOn)} · {writeDaysLeft(daysBetween(today, task.dueOn))} · midnight{' '}
          {writeZone(timeZone)}
        </span>
      )}
    </>
  );
}
