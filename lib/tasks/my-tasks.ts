/** The page of a member's own tasks over all exchanges. */
import { allow, can } from '@/lib/access/permissions';
import { todayIn, type Scope } from '@/lib/access/scope';
import { calendarDateIn, writeDate } from '@/lib/shared/calendar-date';
import type { Cut } from '@/lib/shared/cut';
import { writeTimeOfDay } from '@/lib/shared/time-of-day';
import { urgencyOf } from './urgency-words';
import { myOpenTasks, myRecentlyCompleted, type TaskView } from './queries';

/** Refuses who has no tasks at all. */
export async function myTasksPage(scope: Scope) {
  allow(scope, 'task.see');
  const open = await myOpenTasks(scope);
  const total = await scope.db.task.count({ where: { assignedTo: scope.member.userId, isOpen: true } });
  const cut: Cut | undefined = total > open.length ? { shown: open.length, total } : undefined;
  const recent = await recentTasks(scope);
  const row = (task: TaskView) => rowOf(scope, task);
  return { cut, open: open.map(row), recent, mayUnblock: can(scope, 'task.completeAny') };
}

/** What the member completed in the last days, to be taken back there. */
export const recentTasks = async (scope: Scope) =>
  (await myRecentlyCompleted(scope)).map((task) => rowOf(scope, task));

/** Plain values for the browser; the day is that of the task's exchange, or of the firm. */
function rowOf(scope: Scope, task: TaskView) {
  const { id, title, status, dueOn, completedAt, exchange, exchangeId } = task;
  const timeZone = exchange?.timeZone ?? scope.member.timeZone;
  const today = todayIn(scope, timeZone);
  return {
    id,
    title,
    status,
    dueOn,
    timeZone,
    today,
    urgency: can(scope, 'task.seeUrgency') ? urgencyOf(task, today) : undefined,
    exchange:
      exchange && exchangeId
        ? { id: exchangeId, number: exchange.exchangeNumber, name: exchange.name }
        : null,
    completed: completedAt ? `Done ${writeInstant(completedAt, timeZone)}` : undefined,
  };
}

/** `Mon, Oct 19, 2026, 3:41 pm Central`. */
const writeInstant = (instant: Date, timeZone: string) =>
  `${writeDate(calendarDateIn(timeZone, instant))}, ${writeTimeOfDay(instant, timeZone)}`;
