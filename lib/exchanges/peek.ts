/** What the list shows of a file without opening it: open tasks, soonest first. Clocks and reasons the row has already. */
import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { exchangeTasks } from '@/lib/tasks/queries';
import { knownId } from './file';

const MOST = 5;

export interface ExchangePeek {
  tasks: { id: string; title: string; dueOn: CalendarDate | null }[];
  /** Open ones that are not among these. */
  more: number;
}

export async function exchangePeek(scope: Scope, { id }: { id: string }): Promise<ExchangePeek> {
  const known = knownId(id);
  if (!can(scope, 'task.see')) return { tasks: [], more: 0 };
  const open = (await exchangeTasks(scope, known)).filter(
    ({ status }) => status !== 'completed' && status !== 'cancelled',
  );
  return {
    tasks: open.slice(0, MOST).map(({ id: task, title, dueOn }) => ({ id: task, title, dueOn })),
    more: Math.max(0, open.length - MOST),
  };
}
