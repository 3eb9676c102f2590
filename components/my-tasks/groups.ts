/** My open tasks in the groups of the page: by how their date lies to today in each exchange's own zone. */
import type { Status } from '@/components/ui/status';
import { daysBetween, type CalendarDate } from '@/lib/shared/calendar-date';

export const groups = ['overdue', 'today', 'week', 'later', 'undated', 'blocked'] as const;
export type Group = (typeof groups)[number];

export const groupWord: Record<Group, string> = {
  overdue: 'Overdue',
  today: 'Today',
  week: 'This week',
  later: 'Later',
  undated: 'No date',
  blocked: 'Blocked',
};

interface Dated {
  status: string;
  dueOn: CalendarDate | null;
  /** Today in the zone of the task's exchange. */
  today: CalendarDate;
}

/** Days that "this week" reaches ahead. */
const WEEK = 7;

export function groupOf({ status, dueOn, today }: Dated): Group {
  if (status === 'blocked') return 'blocked';
  if (!dueOn) return 'undated';
  const daysLeft = daysBetween(today, dueOn);
  if (daysLeft < 0) return 'overdue';
  if (daysLeft === 0) return 'today';
  return daysLeft <= WEEK ? 'week' : 'later';
}

/** Every group that has tasks, in order; the order within a group is that of `tasks`. */
export function grouped<T extends Dated>(tasks: readonly T[]): { group: Group; tasks: T[] }[] {
  return groups
    .map((group) => ({ group, tasks: tasks.filter((task) => groupOf(task) === group) }))
    .filter((found) => found.tasks.length > 0);
}

/** How a task's date presses: attention from three days before, urgent on its day. */
export function taskStatus({ status, dueOn, today }: Dated): Status {
  if (status === 'completed') return 'done';
  if (status === 'blocked') return 'blocked';
  if (!dueOn) return 'unknown';
  const daysLeft = daysBetween(today, dueOn);
  if (daysLeft < 0) return 'overdue';
  if (daysLeft === 0) return 'urgent';
  return daysLeft <= 3 ? 'attention' : 'on_track';
}
