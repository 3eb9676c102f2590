'use client';
import { Button } from '@/components/ui/button';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import type { CalendarDay } from '@/lib/tasks/calendar';
import { DeadlineChip, TaskChipLook } from './chips';

const FITS = 5;

/** Below 640 px: the days that hold something, one after the other. */
export function DayList({
  days,
  today,
  onOpen,
}: {
  days: readonly CalendarDay[];
  today: CalendarDate;
  onOpen: (date: CalendarDate) => void;
}) {
  const held = days.filter(
    ({ date, deadlines, total }) => date === today || deadlines.length > 0 || total > 0,
  );
  if (held.length === 0) return <p className="py-8 text-center text-muted">Nothing in these days.</p>;
  return (
    <ul className="space-y-2">
      {held.map(({ date, deadlines, tasks, total }) => (
        <li key={date} className="rounded-card border border-line bg-surface p-3">
          <h3 className="mb-1 font-semibold">
            {writeDate(date)}
            {date === today && <span className="font-normal text-muted"> · today</span>}
          </h3>
          <div className="space-y-1">
            {deadlines.map((deadline) => (
              <DeadlineChip key={`${deadline.exchangeId} ${deadline.kind}`} deadline={deadline} />
            ))}
            {tasks.slice(0, FITS).map((task) => (
              <TaskChipLook key={task.id} task={task} />
            ))}
          </div>
          {deadlines.length + total > 0 ? (
            <Button size="small" variant="quiet" onClick={() => onOpen(date)}>
              Open the day{total > FITS && ` (${(total - FITS).toLocaleString('en-US')} more)`}
              <span className="sr-only">: {writeDate(date)}</span>
            </Button>
          ) : (
            <p className="text-sm text-muted">Nothing.</p>
          )}
        </li>
      ))}
    </ul>
  );
}
