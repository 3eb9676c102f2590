import type { TaskStatus } from './values';

/** Which statuses a task may come from, per status it goes to. */
export const statusesBefore: Record<TaskStatus, readonly TaskStatus[]> = {
  pending: ['in_progress', 'blocked', 'completed', 'cancelled'],
  in_progress: ['pending', 'blocked', 'completed'],
  blocked: ['pending', 'in_progress'],
  completed: ['pending', 'in_progress', 'blocked'],
  cancelled: ['pending', 'in_progress', 'blocked'],
};
