/** The values of a task, as the database's enums name them. */
export const taskTypes = [
  'deadline',
  'compliance',
  'documentation',
  'communication',
  'financial',
  'legal',
  'inspection',
  'general',
] as const;
export type TaskType = (typeof taskTypes)[number];

export const taskStatuses = ['pending', 'in_progress', 'blocked', 'completed', 'cancelled'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

export const priorities = ['low', 'medium', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];

/** What a due date is counted from. */
export const taskAnchors = [
  'transfer',
  'identification_end',
  'exchange_end',
  'return_due',
  'parking',
  'year_end',
  'waited_for',
] as const;
export type TaskAnchor = (typeof taskAnchors)[number];

export const taskAssignees = ['coordinator', 'client', 'participant', 'member'] as const;
export type TaskAssignee = (typeof taskAssignees)[number];

/** How many comments the page of a task shows. */
export const LATEST_COMMENTS = 200;
