/** Statuses and timelines as people read them. */
import type { Priority } from '@/lib/generated/prisma/enums';
import type { TimelineStatus } from './rules/clocks';
import type { ExchangeStatus } from './rules/values';

export const statusWord: Record<ExchangeStatus, string> = {
  draft: 'Draft',
  active: 'Active',
  on_hold: 'On hold',
  completed: 'Completed',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

export const timelineWord: Record<TimelineStatus, string> = {
  on_track: 'On track',
  attention: 'Attention',
  urgent: 'Urgent',
  overdue: 'Overdue',
  unknown: 'No date yet',
  closed: 'No clock running',
};

export const priorityWord: Record<Priority, string> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  urgent: 'Urgent',
};
