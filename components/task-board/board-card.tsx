'use client';
import { useDraggable } from '@dnd-kit/core';
import { ArrowRightLeft, GripVertical } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Menu, MenuItem } from '@/components/ui/menu';
import type { TaskRow } from '@/lib/tasks/list-row';
import { columnsFrom, statusWord, type BoardColumn } from '@/lib/tasks/rules/board';
import { CardParts } from './card-parts';

interface BoardCardProps {
  task: TaskRow;
  column: BoardColumn;
  staff: boolean;
  /** Why the last move was refused. */
  problem?: string;
  onMove: (task: TaskRow, to: BoardColumn) => void;
}

/** A card: dragged by the mouse or a finger from anywhere, by the keyboard from its handle, and moved by its menu. */
export function BoardCard({ task, column, staff, problem, onMove }: BoardCardProps) {
  const ways = task.mayMove ? columnsFrom(column, staff) : [];
  const fixed = ways.length === 0;
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: task.id,
    data: { task, column },
    disabled: fixed,
  });
  const { onKeyDown, ...pointer } = listeners ?? {};
  return (
    <li
      ref={setNodeRef}
      data-row
      data-card={task.id}
      {...pointer}
      className={cx(
        'rounded-card border border-line bg-surface p-3 pointer-coarse:touch-manipulation',
        !fixed && 'cursor-grab',
        isDragging && 'opacity-40',
      )}
    >
      <div className="flex items-start gap-2">
        <CardParts task={task} staff={staff} />
        {!fixed && (
          <button
            ref={setActivatorNodeRef}
            type="button"
            data-handle
            aria-label={`Pick up: ${task.title}`}
            aria-describedby={attributes['aria-describedby']}
            aria-roledescription="movable card"
            onKeyDown={onKeyDown as React.KeyboardEventHandler | undefined}
            className="inline-flex size-7 shrink-0 cursor-grab items-center justify-center rounded-control text-muted hover:bg-sunken pointer-coarse:size-11"
          >
            <GripVertical aria-hidden className="size-4" />
          </button>
        )}
      </div>
      {problem && (
        <p role="alert" className="mt-2 text-sm text-overdue">
          {problem}
        </p>
      )}
      {!fixed && (
        <div className="mt-2">
          <Menu
            align="start"
            trigger={
              <Button size="small" variant="quiet">
                <ArrowRightLeft aria-hidden className="size-4" />
                Move to<span className="sr-only">: {task.title}</span>
              </Button>
            }
          >
            {ways.map((to) => (
              <MenuItem key={to} onClick={() => onMove(task, to)}>
                {statusWord[to]}
              </MenuItem>
            ))}
          </Menu>
        </div>
      )}
    </li>
  );
}
