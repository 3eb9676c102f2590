/** What a change would do to each of the tasks chosen, as they stand now: from what to what, or why not. */
import type { Scope } from '@/lib/access/scope';
import { fromDateColumn, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { personNames, worksOn } from './bulk-people';
import type { ShownTask } from './bulk-input';
import { changesOn } from './on-file';
import { statusWord } from './rules/board';
import { judge, type BulkChange, type Target } from './rules/bulk';
import { priorityWord } from './rules/words';

/** One task and its change; `shown` is what of it the page showed. */
export interface Wanted {
  id: string;
  change: BulkChange;
  shown: Partial<Omit<ShownTask, 'id'>>;
}

export interface PlannedTask {
  id: string;
  title: string;
  exchangeId: string | null;
  exchangeNumber: string | null;
  /** In words; `to` is empty where it stays as it is. */
  from: string;
  to: string;
  target?: Target;
  /** The value that the target replaces. */
  before?: string | null;
  /** Why it stays as it is. */
  reason?: string;
  /** It was changed after the page was loaded. */
  meanwhile?: boolean;
  /** It counts from a date of its exchange, and would not any more. */
  leavesAnchor?: boolean;
}

/** In the order asked for; a task out of sight has no title. */
export async function planTasks(scope: Scope, wanted: readonly Wanted[]): Promise<PlannedTask[]> {
  const found = new Map((await standing(scope, wanted)).map((task) => [task.id, task]));
  const people = wanted.flatMap(({ change }) => (change.kind === 'assign' ? [change.assignedTo] : []));
  const onFile = await worksOn(scope, [...found.values()], people);
  const nameOf = await personNames(scope, [
    ...people,
    ...[...found.values()].map(({ assignedTo }) => assignedTo),
  ]);
  return wanted.map(({ id, change, shown }): PlannedTask => {
    const task = found.get(id);
    if (!task) {
      const reason = 'It is gone, or you no longer see it.';
      return { id, title: 'A task', exchangeId: null, exchangeNumber: null, from: '', to: '', reason };
    }
    const field = FIELD[change.kind];
    const row = {
      ...{ id, title: task.title, exchangeId: task.exchangeId, exchangeNumber: task.exchangeNumber },
      ...{ from: write(field, task[field], nameOf), to: '' },
    };
    const differs = Object.entries(shown).some(([name, value]) => task[name as keyof typeof shown] !== value);
    if (differs) return { ...row, reason: 'Changed meanwhile.', meanwhile: true };
    const verdict = judge(task, change, change.kind !== 'assign' || onFile(task, change.assignedTo));
    if ('reason' in verdict) return { ...row, reason: verdict.reason };
    const { target } = verdict;
    return {
      ...row,
      ...{ target, before: task[field], to: write(target.field, target.value, nameOf) },
      leavesAnchor: field === 'dueOn' && task.isAnchored,
    };
  });
}

const FIELD = {
  status: 'status',
  assign: 'assignedTo',
  due: 'dueOn',
  dueBy: 'dueOn',
  priority: 'priority',
} as const satisfies Record<BulkChange['kind'], Target['field']>;

function write(field: Target['field'], value: string | null, nameOf: (id: string) => string): string {
  if (value === null) return field === 'dueOn' ? 'No date' : 'Nobody';
  if (field === 'status') return statusWord[value as keyof typeof statusWord];
  if (field === 'priority') return priorityWord[value as keyof typeof priorityWord];
  return field === 'dueOn' ? writeDate(value as CalendarDate) : nameOf(value);
}

async function standing(scope: Scope, wanted: readonly Wanted[]) {
  const rows = await scope.db.task.findMany({
    where: { id: { in: wanted.map(({ id }) => id) } },
    select: {
      ...{
        id: true,
        title: true,
        status: true,
        dueOn: true,
        startOn: true,
        assignedTo: true,
        priority: true,
      },
      ...{ anchor: true, category: true, exchangeId: true },
      exchange: { select: { exchangeNumber: true, status: true } },
      waitsFor: {
        where: { removedAt: null, dependsOn: { isOpen: true } },
        select: { dependsOn: { select: { title: true } } },
      },
    },
  });
  return rows.map(({ dueOn, startOn, exchange, waitsFor, anchor, category, ...task }) => ({
    ...task,
    dueOn: dueOn && fromDateColumn(dueOn),
    startOn: startOn && fromDateColumn(startOn),
    isAnchored: anchor !== null,
    exchangeNumber: exchange?.exchangeNumber ?? null,
    fileEnded: exchange !== null && !changesOn(exchange.status, category),
    waitsFor: waitsFor.map(({ dependsOn }) => dependsOn.title),
  }));
}
