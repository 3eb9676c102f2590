/** How a task's date presses, as a status that people read. */
import type { Status } from '@/components/ui/status';
import { daysBetween } from '@/lib/shared/calendar-date';
import type { Dated } from '@/lib/tasks/rules/groups';

/** Attention from three days before, urgent on its day. */
export function taskStatus({ status, dueOn, today }: Dated): Status {
  if (status === 'completed') return 'done';
  if (status === 'cancelled') return 'closed';
  if (status === 'blocked') return 'blocked';
  if (!dueOn) return 'unknown';
  const daysLeft = daysBetween(today, dueOn);
  if (daysLeft < 0) return 'overdue';
  if (daysLeft === 0) return 'urgent';
  return daysLeft <= 3 ? 'attention' : 'on_track';
}
