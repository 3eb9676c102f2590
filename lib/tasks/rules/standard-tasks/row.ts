import type { Priority, TaskAnchor, TaskAssignee, TaskType } from '../values';

/** Counted from, null for what only a stage brings; days after it, code, title, and the rest. */
export type Row = readonly [TaskAnchor | null, number, string, string, Kind];

export interface Kind {
  type: TaskType;
  category: string;
  priority?: Priority;
  assignee?: TaskAssignee;
  description?: string;
}

export const reminder: Kind = { type: 'communication', category: 'identification' };
export const chase: Kind = { type: 'deadline', category: 'exchange period' };
