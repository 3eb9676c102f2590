'use client';
import { useDraggable } from '@dnd-kit/core';
import { Flag } from 'lucide-react';
import Link from 'next/link';
import { taskStatus } from '@/components/tasks/task-status';
import { cx } from '@/components/ui/cx';
import { STATUS } from '@/components/ui/status';
import { clockDate, fileDateWord } from '@/lib/exchanges/file-dates';
import type { ClockKind } from '@/lib/exchanges/rules/clocks';
import type { TaskRow } from '@/lib/tasks/list-row';
import type { DeadlineOfDay } from '@/lib/tasks/calendar';

/** What each clock is called wherever it stands. */
export const writeClock = (kind: ClockKind): string => fileDateWord[clockDate[kind]];

const CHIP = 'block w-full min-h-6 truncate rounded-chip px-1.5 py-0.5 text-left text-xs';

/** A statutory date, on top of its day. */
export function DeadlineChip({ deadline, tabIndex }: { deadline: DeadlineOfDay; tabIndex?: number }) {
  const words = `${writeClock(deadline.kind)} ${deadline.exchangeNumber}`;
  return (
    <Link
      href={`/exchanges/${deadline.exchangeId}`}
      prefetch={false}
      tabIndex={tabIndex}
      title={words}
      className={cx(CHIP, 'border border-line-strong bg-raised font-semibold text-ink hover:underline')}
    >
      <Flag aria-hidden className="mr-1 inline size-3 text-brand" />
      {words}
    </Link>
  );
}

interface TaskChipProps {
  task: TaskRow;
  tabIndex?: number;
  /** Whether its date may be moved by dragging. */
  movable: boolean;
}

/** A task on its day; staff drag it to another one. */
export function TaskChip({ task, tabIndex, movable }: TaskChipProps) {
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: task.id,
    data: { task },
    disabled: !movable,
  });
  return (
    <div ref={setNodeRef} {...listeners} className={cx(isDragging && 'opacity-40', movable && 'cursor-grab')}>
      <TaskChipLook task={task} tabIndex={tabIndex} />
    </div>
  );
}

export function TaskChipLook({ task, tabIndex }: { task: TaskRow; tabIndex?: number }) {
  const { shape: Shape, mark, word } = STATUS[taskStatus(task)];
  return (
    <Link
      href={`/tasks/${task.id}`}
      prefetch={false}
      tabIndex={tabIndex}
      draggable={false}
      title={`${task.title}${task.exchange ? ` · ${task.exchange.number}` : ''}`}
      className={cx(
        CHIP,
        'bg-sunken text-ink hover:underline',
        task.status === 'completed' && 'line-through',
      )}
    >
      <Shape aria-hidden className={cx('mr-1 inline size-3', mark)} />
      <span className="sr-only">{word}: </span>
      {task.title}
    </Link>
  );
}
