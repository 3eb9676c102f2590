'use client';
import Link from 'next/link';
import { CompleteTask } from '@/components/dashboards/complete-task';
import { taskStatus } from '@/components/tasks/task-status';
import { Dialog } from '@/components/ui/dialog';
import { StatusBadge } from '@/components/ui/status-badge';
import { daysBetween, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { writeDaysLeft } from '@/lib/shared/days-left';
import { writeZone } from '@/lib/shared/time-zone';
import type { CalendarDay } from '@/lib/tasks/calendar';
import { writeClock } from './chips';
import { MoveDate } from './move-date';
import type { DatedTask } from './use-due-moves';

interface DayDialogProps {
  day: CalendarDay;
  /** The list of every task of the day. */
  listHref: string;
  mayMoveDates: boolean;
  onMove: (task: DatedTask, to: CalendarDate) => void;
  onClose: () => void;
}

/** Everything of one day: its dates first, then its tasks with what can be done about them. */
export function DayDialog({ day, listHref, mayMoveDates, onMove, onClose }: DayDialogProps) {
  const { date, deadlines, tasks, total } = day;
  return (
    <Dialog title={writeDate(date)} open onOpenChange={(open) => !open && onClose()}>
      {deadlines.length > 0 && (
        <ul
          aria-label="Dates of exchanges"
          className="mb-3 divide-y divide-line rounded-card border border-line"
        >
          {deadlines.map(({ exchangeId, exchangeNumber, exchangeName, kind, deadline, today, timeZone }) => (
            <li key={`${exchangeId} ${kind}`} className="px-3 py-2">
              <p className="font-semibold">{writeClock(kind)}</p>
              <p className="text-sm text-muted">
                {writeDaysLeft(daysBetween(today, deadline))} · midnight {writeZone(timeZone)}
              </p>
              <Link
                href={`/exchanges/${exchangeId}`}
                prefetch={false}
                className="text-sm text-brand hover:underline"
              >
                <span className="font-mono">{exchangeNumber}</span> {exchangeName}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {tasks.length === 0 ? (
        <p className="text-muted">No task is due on this day.</p>
      ) : (
        <ul aria-label="Tasks" className="divide-y divide-line rounded-card border border-line">
          {tasks.map((task) => (
            <li key={task.id} className="space-y-1 px-3 py-2">
              <p className="flex items-start gap-2">
                <StatusBadge status={taskStatus(task)} variant="dot" />
                <Link
                  href={`/tasks/${task.id}`}
                  prefetch={false}
                  className="min-w-0 font-medium hover:underline"
                >
                  {task.title}
                </Link>
              </p>
              <p className="text-sm text-muted">
                {writeDaysLeft(daysBetween(task.today, date))} · {writeZone(task.timeZone)}
                {task.exchange && ` · ${task.exchange.number} ${task.exchange.name}`}
                {task.assignee && ` · ${task.assignee}`}
              </p>
              <div className="flex flex-wrap gap-2">
                {task.mayMove && (task.status === 'pending' || task.status === 'in_progress') && (
                  <CompleteTask task={task} />
                )}
                {mayMoveDates && task.status !== 'completed' && task.status !== 'cancelled' && (
                  <MoveDate task={task} today={task.today} onMove={onMove} />
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {total > tasks.length && (
        <Link href={listHref} className="mt-3 inline-block text-brand hover:underline">
          All {total.toLocaleString('en-US')} tasks of this day in the list
        </Link>
      )}
    </Dialog>
  );
}
