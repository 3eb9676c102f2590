'use client';
import {
  DndContext,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { TaskCalendar as Calendar } from '@/lib/tasks/calendar';
import { tasksHref, type TaskListState } from '@/lib/tasks/list-params';
import type { TaskRow } from '@/lib/tasks/list-row';
import { CalendarHead } from './calendar-head';
import { TaskChipLook } from './chips';
import { DayCell } from './day-cell';
import { DayDialog } from './day-dialog';
import { DayList } from './day-list';
import { LeaveAnchor } from './leave-anchor';
import { useDayFocus } from './use-day-focus';
import { useDueMoves, type DatedTask } from './use-due-moves';
import { withMoves } from './with-moves';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export function TaskCalendar({ calendar, state }: { calendar: Calendar; state: TaskListState }) {
  const { on, today, span, mayMoveDates } = calendar;
  const router = useRouter();
  const headingId = useId();
  const [opened, setOpened] = useState<CalendarDate>();
  const [asked, setAsked] = useState<{ task: DatedTask; to: CalendarDate }>();
  const [dragged, setDragged] = useState<TaskRow>();
  const { move, confirm, moved, problem } = useDueMoves();
  const weeks = withMoves(calendar.weeks, moved);
  const days = weeks.flat();
  const { grid, current, choose, onKeyDown } = useDayFocus({
    days: days.map(({ date }) => date),
    first: days.some(({ date }) => date === today) && on === today ? today : on,
    onTurn: (to) => router.replace(tasksHref({ ...state, on: to }), { scroll: false }),
  });
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );

  /** A date that counts from another is asked about first. */
  function moveTo(task: DatedTask, to: CalendarDate) {
    if (task.dueOn === to) return;
    if (task.anchor) setAsked({ task, to });
    else move(task, to);
  }

  function drop({ active, over }: DragEndEvent) {
    setDragged(undefined);
    const task = (active.data.current as { task: TaskRow } | undefined)?.task;
    if (task && over) moveTo(task, over.id as CalendarDate);
  }

  const openedDay = days.find(({ date }) => date === opened);
  return (
    <section aria-labelledby={headingId}>
      <CalendarHead state={state} on={on} today={today} headingId={headingId} />
      {problem && (
        <p role="alert" className="mb-3 text-overdue">
          {problem.task.title}: {problem.message}
        </p>
      )}
      <DndContext
        id={useId()}
        sensors={sensors}
        collisionDetection={pointerWithin}
        onDragStart={({ active }) => setDragged((active.data.current as { task: TaskRow }).task)}
        onDragCancel={() => setDragged(undefined)}
        onDragEnd={drop}
      >
        <table
          ref={grid}
          role="grid"
          aria-labelledby={headingId}
          onKeyDown={onKeyDown}
          className="hidden w-full table-fixed border-collapse sm:table"
        >
          <thead>
            <tr>
              {WEEKDAYS.map((day) => (
                <th key={day} scope="col" abbr={day} className="py-1 text-sm font-medium text-muted">
                  {day.slice(0, 3)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]?.date}>
                {week.map((day) => (
                  <DayCell
                    key={day.date}
                    day={day}
                    span={span}
                    today={today}
                    within={span === 'week' || day.date.slice(0, 7) === on.slice(0, 7)}
                    current={day.date === current}
                    movable={mayMoveDates}
                    onFocus={() => choose(day.date)}
                    onOpen={() => setOpened(day.date)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <DragOverlay dropAnimation={null}>
          {dragged && <TaskChipLook task={dragged} tabIndex={-1} />}
        </DragOverlay>
      </DndContext>
      <div className="sm:hidden">
        <DayList days={days} today={today} onOpen={setOpened} />
      </div>
      <p className="mt-2 hidden text-sm text-muted sm:block">
        Arrows go from day to day, Page Up and Page Down by a month, Enter opens a day.
      </p>
      {openedDay && (
        <DayDialog
          day={openedDay}
          listHref={tasksHref({ ...state, view: 'list', from: openedDay.date, to: openedDay.date })}
          mayMoveDates={mayMoveDates}
          onMove={moveTo}
          onClose={() => setOpened(undefined)}
        />
      )}
      <LeaveAnchor asked={asked} onConfirm={confirm} onClose={() => setAsked(undefined)} />
    </section>
  );
}
