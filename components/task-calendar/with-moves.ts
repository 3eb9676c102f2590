import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { CalendarDay } from '@/lib/tasks/calendar';

/** The days with each task that is being moved on the day where it goes. */
export function withMoves(
  weeks: readonly (readonly CalendarDay[])[],
  moved: ReadonlyMap<string, CalendarDate>,
): CalendarDay[][] {
  if (moved.size === 0) return weeks.map((week) => [...week]);
  const all = weeks.flatMap((week) => week.flatMap(({ tasks }) => tasks));
  const going = all.flatMap((task) => {
    const to = moved.get(task.id);
    return to ? [{ ...task, dueOn: to }] : [];
  });
  return weeks.map((week) =>
    week.map((day) => {
      const stay = day.tasks.filter(({ id }) => !moved.has(id));
      const come = going.filter(({ dueOn }) => dueOn === day.date);
      const total = day.total - (day.tasks.length - stay.length) + come.length;
      return { ...day, tasks: [...stay, ...come], total };
    }),
  );
}
