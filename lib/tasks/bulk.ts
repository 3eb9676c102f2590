/** One change of many tasks, in one transaction: previewed, guarded by what the list showed, recorded task by task. */
import { recordAll } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { toDateColumn } from '@/lib/shared/calendar-date';
import type { BulkInput, BulkUndo } from './bulk-input';
import { planTasks, type PlannedTask, type Wanted } from './bulk-plan';
import { moveTask } from './commands';
import { ownDate } from './due';
import type { Target } from './rules/bulk';
import { lockTasks } from './sql/lock-tasks';

export interface BulkPreview {
  rows: PlannedTask[];
}

export interface BulkResult {
  changed: PlannedTask[];
  /** What stayed as it was, and why. */
  left: PlannedTask[];
  /** Titles of what waited for these and may begin now. */
  unblocked: string[];
  /** How many of these came again at once. */
  again: number;
  /** For Undo; absent where the change was confirmed, as dates are. */
  undo?: BulkUndo;
}

const wantedOf = ({ tasks, change }: BulkInput): Wanted[] =>
  tasks.map(({ id, ...shown }) => ({ id, change, shown }));

/** Of each task from what to what, or why it would stay. Changes nothing. */
export async function previewBulk(scope: Scope, input: BulkInput): Promise<BulkPreview> {
  allow(scope, 'task.completeAny');
  return { rows: await planTasks(scope, wantedOf(input)) };
}

/** Changes what can be changed; whatever somebody else changed meanwhile is left out and named. */
export async function applyBulk(scope: Scope, input: BulkInput): Promise<BulkResult> {
  allow(scope, 'task.completeAny');
  const result = await change(scope, wantedOf(input));
  return { ...result, undo: undoOf(result.changed) };
}

/** Takes a bulk change back, of every task that still is as the change left it. */
export async function undoBulk(scope: Scope, undo: BulkUndo): Promise<BulkResult> {
  allow(scope, 'task.completeAny');
  return change(scope, wantedBack(undo));
}

function wantedBack(undo: BulkUndo): Wanted[] {
  switch (undo.field) {
    case 'status':
      return undo.rows.map(({ id, from, to }) => ({
        ...{ id, shown: { status: to }, change: { kind: 'status', status: from } },
      }));
    case 'assignedTo':
      return undo.rows.map(({ id, from, to }) => ({
        ...{ id, shown: { assignedTo: to }, change: { kind: 'assign', assignedTo: from } },
      }));
    case 'priority':
      return undo.rows.map(({ id, from, to }) => ({
        ...{ id, shown: { priority: to }, change: { kind: 'priority', priority: from } },
      }));
  }
}

/** Locked before they are judged, so that what was judged is what is written. */
async function change(scope: Scope, wanted: readonly Wanted[]): Promise<BulkResult> {
  await lockTasks(
    scope,
    wanted.map(({ id }) => id),
  );
  const planned = await planTasks(scope, wanted);
  const changed = planned.filter(({ target }) => target !== undefined);
  const unblocked: string[] = [];
  let again = 0;
  const byTarget = new Map<string, { target: Target; tasks: PlannedTask[] }>();
  for (const task of changed) {
    const { target } = task;
    if (target?.field === 'status') {
      const moved = await moveTask(scope, { id: task.id, status: target.value });
      unblocked.push(...(moved.unblocked ?? []));
      if (moved.again) again += 1;
    } else if (target) {
      const key = String(target.value);
      byTarget.set(key, { target, tasks: [...(byTarget.get(key)?.tasks ?? []), task] });
    }
  }
  for (const { target, tasks } of byTarget.values()) await write(scope, target, tasks);
  return { changed, left: planned.filter(({ target }) => target === undefined), unblocked, again };
}

const EVENT = {
  assignedTo: 'task.assigned',
  dueOn: 'task.due_moved',
  priority: 'task.prioritized',
} as const;

async function write(scope: Scope, target: Target, tasks: readonly PlannedTask[]): Promise<void> {
  if (target.field === 'status') return;
  await scope.db.task.updateMany({
    where: { id: { in: tasks.map(({ id }) => id) } },
    data:
      target.field === 'dueOn'
        ? { dueOn: toDateColumn(target.value), ...ownDate }
        : { [target.field]: target.value },
  });
  await recordAll(
    scope,
    EVENT[target.field],
    tasks.map(({ id, exchangeId, before }) => ({
      exchangeId: exchangeId ?? undefined,
      subjectId: id,
      data: { from: before ?? null, to: target.value, bulk: true },
    })),
  );
}

/** Dates were confirmed, so they are not taken back by one click. */
function undoOf(changed: readonly PlannedTask[]): BulkUndo | undefined {
  const field = changed[0]?.target?.field;
  if (!field || field === 'dueOn') return undefined;
  const rows = changed.flatMap(({ id, before, target }) =>
    target ? [{ id, from: before ?? null, to: target.value }] : [],
  );
  return { field, rows } as BulkUndo;
}
