'use client';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { writeOffset } from '@/components/tasks/task-words';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import type { DatedTask } from './use-due-moves';

interface LeaveAnchorProps {
  /** What is about to move; nothing is asked while it is undefined. */
  asked: { task: DatedTask; to: CalendarDate } | undefined;
  onConfirm: (task: DatedTask, to: CalendarDate) => Promise<string | undefined>;
  onClose: () => void;
}

/** Asks before a task leaves the date of the exchange that it counts from. */
export function LeaveAnchor({ asked, onConfirm, onClose }: LeaveAnchorProps) {
  if (!asked) return null;
  const { task, to } = asked;
  const counted = task.anchor && task.offsetDays !== null ? writeOffset(task.anchor, task.offsetDays) : null;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Move “${task.title}” to ${writeDate(to)}?`}
      consequences={[
        `Its date goes from ${task.dueOn ? writeDate(task.dueOn) : 'no date'} to ${writeDate(to)}.`,
        `It leaves its anchor: until now it is due ${counted ?? 'by a date of the exchange'}. When that date moves, this task no longer follows.`,
      ]}
      action="Move the date"
      onConfirm={() => onConfirm(task, to)}
    />
  );
}
