import type { TaskStatus } from '../../tasks/rules/values';

export type DuePressure = 'on_track' | 'attention' | 'urgent' | 'overdue' | 'done' | 'blocked' | 'unknown';

/**
 * The status shape of a task: attention at 3 days, urgent on its day, overdue after it; a blocked one is blocked first.
 * @param daysLeft to its due date in the exchange's time zone; null without one
 */
export function duePressure(status: TaskStatus, daysLeft: number | null): DuePressure {
  if (status === 'completed' || status === 'cancelled') return 'done';
  if (status === 'blocked') return 'blocked';
  if (daysLeft === null) return 'unknown';
  if (daysLeft < 0) return 'overdue';
  if (daysLeft === 0) return 'urgent';
  return daysLeft <= 3 ? 'attention' : 'on_track';
}
