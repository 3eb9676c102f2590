/** The calendar: the tasks of each day, and on top of them the statutory dates that end on it. */
import { allow, can } from '@/lib/access/permissions';
import { type Scope } from '@/lib/access/scope';
import { together } from '@/lib/platform/database/together';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { taskRow, type TaskRow } from './list-row';
import type { TaskListState } from './list-params';
import { FIRST_DAY, LAST_DAY, weeksOf, type Span } from './rules/month';
import { calendarDates, type DeadlineOfDay } from './sql/calendar-dates';
import { calendarTasks, countDays } from './sql/calendar-tasks';
import { allowedFilter } from './sql/list-filter';

export type { DeadlineOfDay };

/** Shown of a day when it is opened; the list has them all. */
const TASKS_A_DAY = 50;
const DATES_A_DAY = 50;
const COUNTED_A_DAY = 1_000;

export interface CalendarDay {
  date: CalendarDate;
  deadlines: DeadlineOfDay[];
  tasks: TaskRow[];
  /** Of tasks, in all; 1,000 stands for as many or more. */
  total: number;
}

export interface TaskCalendar {
  span: Span;
  /** The day around which it is drawn. */
  on: CalendarDate;
  /** Today of the firm. */
  today: CalendarDate;
  weeks: CalendarDay[][];
  /** Staff move due dates. */
  mayMoveDates: boolean;
}

export async function taskCalendar(scope: Scope, asked: TaskListState): Promise<TaskCalendar> {
  allow(scope, 'task.see');
  const state = allowedFilter(scope, asked);
  const on = state.on ?? scope.today;
  const weeks = weeksOf(state.span, on);
  const [first, last] = [weeks[0]?.[0] ?? FIRST_DAY, weeks.at(-1)?.at(-1) ?? LAST_DAY];
  const { tasks, counts, dates } = await together(scope.db, {
    tasks: calendarTasks(scope, state, { first, last, most: TASKS_A_DAY }),
    counts: countDays(scope, state, { first, last, cap: COUNTED_A_DAY }),
    dates: calendarDates(scope, state, { first, last, most: DATES_A_DAY }),
  });
  const tasksOf = byDay(tasks, ({ dueOn }) => dueOn);
  const datesOf = byDay(dates, ({ deadline }) => deadline);
  const totalOf = new Map(counts.map(({ day, count }) => [day, count]));
  return {
    ...{ span: state.span, on, today: scope.today },
    weeks: weeks.map((week) =>
      week.map((date) => ({
        date,
        deadlines: datesOf.get(date) ?? [],
        tasks: (tasksOf.get(date) ?? []).map((task) => taskRow(scope, task)),
        total: totalOf.get(date) ?? 0,
      })),
    ),
    mayMoveDates: can(scope, 'task.completeAny'),
  };
}

function byDay<T>(rows: readonly T[], dayOf: (row: T) => CalendarDate | null): Map<CalendarDate, T[]> {
  const days = new Map<CalendarDate, T[]>();
  for (const row of rows) {
    const day = dayOf(row);
    if (day) days.set(day, [...(days.get(day) ?? []), row]);
  }
  return days;
}
