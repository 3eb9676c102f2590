/** A task as the pages show it: plain values, with its urgency for who may see it. */
import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { ListedTask } from './sql/task-rows';
import { urgencyOf, type Urgency } from './urgency-words';

export interface TaskRow extends Omit<ListedTask, 'exchangeId' | 'exchangeNumber' | 'exchangeName'> {
  /** Null for a task without one, and where it is out of the reader's sight. */
  exchange: { id: string; number: string; name: string } | null;
  urgency?: Urgency;
  /** Whether this member may move it. */
  mayMove: boolean;
}

export function taskRow(scope: Scope, row: ListedTask): TaskRow {
  const { exchangeId, exchangeNumber, exchangeName, ...task } = row;
  return {
    ...task,
    exchange:
      exchangeId && exchangeNumber
        ? { id: exchangeId, number: exchangeNumber, name: exchangeName ?? row.client ?? exchangeNumber }
        : null,
    urgency: can(scope, 'task.seeUrgency') ? urgencyOf(task, row.today) : undefined,
    mayMove: can(scope, 'task.complete', task),
  };
}
