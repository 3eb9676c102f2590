'use client';
import { useDroppable } from '@dnd-kit/core';
import { cx } from '@/components/ui/cx';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import type { CalendarDay } from '@/lib/tasks/calendar';
import type { Span } from '@/lib/tasks/rules/month';
import { DeadlineChip, TaskChip } from './chips';

/** Shown in a cell; the rest when the day is opened. */
const FITS: Record<Span, { deadlines: number; tasks: number }> = {
  month: { deadlines: 2, tasks: 3 },
  week: { deadlines: 6, tasks: 12 },
};

interface DayCellProps {
  day: CalendarDay;
  span: Span;
  today: CalendarDate;
  /** Of the month that is shown; its neighbours are quieter. */
  within: boolean;
  /** The one day that the Tab key reaches. */
  current: boolean;
  movable: boolean;
  onFocus: () => void;
  onOpen: () => void;
}

export function DayCell({ day, span, today, within, current, movable, onFocus, onOpen }: DayCellProps) {
  const { date, deadlines, tasks, total } = day;
  const { setNodeRef, isOver } = useDroppable({ id: date });
  const fits = FITS[span];
  const hidden = Math.max(deadlines.length - fits.deadlines, 0) + Math.max(total - fits.tasks, 0);
  const tabIndex = current ? 0 : -1;
  return (
    <td
      ref={setNodeRef}
      role="gridcell"
      data-day={date}
      tabIndex={tabIndex}
      aria-label={dayWords(day, today)}
      aria-current={date === today ? 'date' : undefined}
      onFocus={(event) => event.target === event.currentTarget && onFocus()}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        onOpen();
      }}
      className={cx(
        'h-28 border border-line p-1 align-top focus-visible:-outline-offset-2',
        within ? 'bg-surface' : 'bg-canvas',
        isOver && 'bg-brand-soft',
      )}
    >
      <span className="flex items-center justify-between gap-1 text-xs">
        <span
          aria-hidden
          className={cx(
            'inline-flex size-6 items-center justify-center tabular-nums',
            date === today
              ? 'rounded-full bg-brand font-semibold text-on-brand'
              : within
                ? 'text-ink'
                : 'text-faint',
          )}
        >
          {Number(date.slice(8))}
        </span>
      </span>
      <div className="space-y-0.5">
        {deadlines.slice(0, fits.deadlines).map((deadline) => (
          <DeadlineChip
            key={`${deadline.exchangeId} ${deadline.kind}`}
            deadline={deadline}
            tabIndex={tabIndex}
          />
        ))}
        {tasks.slice(0, fits.tasks).map((task) => (
          <TaskChip key={task.id} task={task} tabIndex={tabIndex} movable={movable} />
        ))}
        {hidden > 0 && (
          <button
            type="button"
            tabIndex={tabIndex}
            onClick={onOpen}
            className="block min-h-6 w-full rounded-chip px-1.5 text-left text-xs font-medium text-brand hover:underline"
          >
            +{hidden.toLocaleString('en-US')} more<span className="sr-only"> on {writeDate(date)}</span>
          </button>
        )}
      </div>
    </td>
  );
}

/** "Wed, Nov 25, 2026, today: 1 date, 3 tasks". */
export function dayWords({ date, deadlines, total }: CalendarDay, today: CalendarDate): string {
  const count = (number: number, one: string) =>
    `${number.toLocaleString('en-US')} ${number === 1 ? one : `${one}s`}`;
  const parts = [
    ...(deadlines.length > 0 ? [count(deadlines.length, 'date')] : []),
    ...(total > 0 ? [count(total, 'task')] : []),
  ];
  return `${writeDate(date)}${date === today ? ', today' : ''}: ${parts.length > 0 ? parts.join(', ') : 'nothing'}`;
}
