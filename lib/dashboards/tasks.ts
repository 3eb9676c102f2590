/** A member's tasks as the dashboards show them: how each presses, on the exchange's own day. */
import { todayIn, type Scope } from '@/lib/access/scope';
import { daysBetween, type CalendarDate } from '@/lib/shared/calendar-date';
import type { TaskStatus } from '@/lib/tasks/rules/values';
import { duePressure, type DuePressure } from './rules/due-pressure';
import type { FileRef } from './files';
import type { MyTaskRow } from './sql/my-tasks';

export interface DashboardTask {
  id: string;
  title: string;
  status: TaskStatus;
  pressure: DuePressure;
  due: { on: CalendarDate; daysLeft: number; timeZone: string } | null;
  completedOn: CalendarDate | null;
  exchange: FileRef | null;
}

export function dashboardTask(scope: Scope, row: MyTaskRow): DashboardTask {
  const timeZone = row.timeZone ?? scope.member.timeZone;
  const daysLeft = row.dueOn && daysBetween(todayIn(scope, timeZone), row.dueOn);
  return {
    id: row.id,
    title: row.title,
    status: row.status,
    pressure: duePressure(row.status, daysLeft),
    due: row.dueOn && daysLeft !== null ? { on: row.dueOn, daysLeft, timeZone } : null,
    completedOn: row.completedOn,
    exchange: exchangeOf(row),
  };
}

/** Null also when the exchange is out of the member's sight. */
function exchangeOf({ exchangeId, exchangeNumber, exchangeName }: MyTaskRow): FileRef | null {
  if (!exchangeId || !exchangeNumber) return null;
  return { exchangeId, exchangeNumber, name: exchangeName ?? exchangeNumber };
}
