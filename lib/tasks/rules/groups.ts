/** Open tasks in the groups that lists show them in: by how their date lies to today in each exchange's own zone. */
import { daysBetween, type CalendarDate } from '../../shared/calendar-date';

export const openGroups = ['overdue', 'today', 'week', 'later', 'undated', 'blocked'] as const;
/** `ended` is what is completed or cancelled, where a list asks for it. */
export const groups = [...openGroups, 'ended'] as const;
export type Group = (typeof groups)[number];

export const groupWord: Record<Group, string> = {
  overdue: 'Overdue',
  today: 'Today',
  week: 'This week',
  later: 'Later',
  undated: 'No date',
  blocked: 'Blocked',
  ended: 'Completed and cancelled',
};

export interface Dated {
  status: string;
  dueOn: CalendarDate | null;
  /** Today in the zone of the task's exchange. */
  today: CalendarDate;
}

/** Days that "this week" reaches ahead. */
export const WEEK = 7;

/** The same in SQL, for what is counted and cut there: lib/tasks/sql/group-where.ts. */
export function groupOf({ status, dueOn, today }: Dated): Group {
  if (status === 'completed' || status === 'cancelled') return 'ended';
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
