import { type CalendarDate, daysBetween } from '../../shared/calendar-date';
import type { Priority, TaskStatus } from './values';

const forPriority: Record<Priority, number> = { low: 0, medium: 10, high: 20, urgent: 30 };

/**
 * How much a task presses, 0 to 100: its priority and the time left. Nothing presses once it is completed or cancelled.
 * @param today the date in the exchange's own time zone
 */
export function urgency(
  task: { priority: Priority; status: TaskStatus; dueOn: CalendarDate | null },
  today: CalendarDate,
): number {
  if (task.status === 'completed' || task.status === 'cancelled') return 0;
  return Math.min(100, forPriority[task.priority] + forTime(task.dueOn && daysBetween(today, task.dueOn)));
}

/** Without a date a task weighs more than one that is far off: nobody has planned it. */
function forTime(daysLeft: number | null): number {
  if (daysLeft === null) return 10;
  if (daysLeft <= 0) return 70;
  if (daysLeft <= 1) return 60;
  if (daysLeft <= 3) return 50;
  if (daysLeft <= 7) return 40;
  if (daysLeft <= 14) return 25;
  return daysLeft <= 30 ? 15 : 5;
}
