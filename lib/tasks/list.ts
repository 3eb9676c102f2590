/** The task list: every group of open tasks over all exchanges, as much of each as a page shows, and how many there are. */
import { allow, can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { together } from '@/lib/platform/database/together';
import { taskRow, type TaskRow } from './list-row';
import type { TaskListState } from './list-params';
import { openGroups, type Group } from './rules/groups';
import type { TaskStatus } from './rules/values';
import { allowedFilter } from './sql/list-filter';
import { countGroups, listTasks, type GroupCounts } from './sql/list-tasks';

/** Rows of a group in the whole list; of one group asked for alone, and of a file. */
const ROWS = 200;
const ROWS_ALONE = 2_000;
const ROWS_IN_FILE = 50_000;
/** Counted exactly up to here. */
export const COUNTED = 10_000;

export interface TaskList {
  groups: { group: Group; rows: TaskRow[]; total: number }[];
}

/** Refuses who has no tasks at all. */
export async function taskList(scope: Scope, asked: TaskListState): Promise<TaskList> {
  allow(scope, 'task.see');
  const state = allowedFilter(scope, ordered(scope, asked));
  const wanted = groupsFor(state);
  if (wanted.length === 0) return { groups: [] };
  const most = wanted.length === 1 ? ROWS_ALONE : ROWS;
  const { rows, counts } = await together(scope.db, {
    rows: listTasks(scope, state, wanted, most),
    counts: countGroups(scope, state, wanted, COUNTED),
  });
  const totals: GroupCounts = Object.fromEntries(counts.map(({ group, count }) => [group, count]));
  return {
    groups: wanted
      .map((group) => ({
        group,
        rows: rows.filter((row) => row.group === group).map((row) => taskRow(scope, row)),
        total: totals[group] ?? 0,
      }))
      .filter(({ total }) => total > 0),
  };
}

/** The same tasks for a file, in one order: the groups one after the other. */
export async function taskFile(scope: Scope, asked: TaskListState) {
  allow(scope, 'task.see');
  const state = allowedFilter(scope, ordered(scope, asked));
  const wanted = groupsFor(state);
  if (wanted.length === 0) return [];
  const { rows } = await together(scope.db, { rows: listTasks(scope, state, wanted, ROWS_IN_FILE) });
  return rows.map((row) => ({ ...taskRow(scope, row), group: row.group }));
}

/** Urgency is staff's to see, so nobody else sorts by it. */
const ordered = (scope: Scope, state: TaskListState): TaskListState =>
  state.sort === 'urgency' && !can(scope, 'task.seeUrgency') ? { ...state, sort: 'due' } : state;

const ended: readonly TaskStatus[] = ['completed', 'cancelled'];

/** Only the groups that the filter's statuses can have. */
function groupsFor({ group, status }: TaskListState): Group[] {
  const any = (fits: (value: TaskStatus) => boolean) => status.length === 0 || status.some(fits);
  const active = any((value) => value === 'pending' || value === 'in_progress');
  const open = (group ? [group] : openGroups).filter((value) =>
    value === 'blocked' ? any((one) => one === 'blocked') : active,
  );
  return !group && status.some((value) => ended.includes(value)) ? [...open, 'ended'] : open;
}
