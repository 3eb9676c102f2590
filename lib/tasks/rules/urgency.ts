import { type CalendarDate, daysBetween } from '../../shared/calendar-date';
import type { Priority, TaskStatus } from './values';

export interface PressingTask {
  priority: Priority;
  status: TaskStatus;
  dueOn: CalendarDate | null;
}

const forPriority: Record<Priority, number> = { low: 0, medium: 10, high: 20, urgent: 30 };

/**
 * How much a task presses, 0 to 100: its priority and the time left. Nothing presses once it is completed or cancelled. The
 * same in SQL, for what is stored: `app.urgency`.
 * @param today the date in the exchange's own time zone
 */
export function urgency(task: PressingTask, today: CalendarDate): number {
  const { priority, time } = urgencyParts(task, today);
  return Math.min(100, priority + time);
}

/** What each part adds. */
export function urgencyParts({ priority, status, dueOn }: PressingTask, today: CalendarDate) {
  if (status === 'completed' || status === 'cancelled') return { priority: 0, time: 0 };
  return { priority: forPriority[priority], time: forTime(dueOn && daysBetween(today, dueOn)) };
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
