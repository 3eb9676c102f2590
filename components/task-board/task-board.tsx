'use client';
import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
} from '@dnd-kit/core';
import { useId, useMemo, useState } from 'react';
import { useRowKeys } from '@/components/ui/use-row-keys';
import type { TaskBoard as Board } from '@/lib/tasks/board';
import { tasksHref, type TaskListState } from '@/lib/tasks/list-params';
import type { TaskRow } from '@/lib/tasks/list-row';
import { columnsFrom, type BoardColumn } from '@/lib/tasks/rules/board';
import { announcer, instructions } from './announcements';
import { BoardColumn as Column } from './board-column';
import { CardParts } from './card-parts';
import { columnKeys } from './column-keys';
import { useCardMoves } from './use-card-moves';

const collisions: CollisionDetection = (args) =>
  args.pointerCoordinates ? pointerWithin(args) : rectIntersection(args);

export function TaskBoard({ board, state }: { board: Board; state: TaskListState }) {
  const { columns, mayBlock } = board;
  const { cards, move, problems } = useCardMoves(
    useMemo(() => columns.flatMap((column) => column.cards), [columns]),
  );
  const [dragged, setDragged] = useState<{ task: TaskRow; column: BoardColumn }>();
  const [announcements] = useState(announcer);
  const list = useRowKeys<HTMLDivElement>();
  const order = columns.map(({ column }) => column);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: columnKeys(order, mayBlock) }),
  );
  const takes = (column: BoardColumn) =>
    dragged === undefined ||
    dragged.column === column ||
    columnsFrom(dragged.column, mayBlock).includes(column);

  function drop({ active, over }: DragEndEvent) {
    setDragged(undefined);
    const carried = active.data.current as { task: TaskRow; column: BoardColumn } | undefined;
    const to = over?.id as BoardColumn | undefined;
    if (!carried || !to || to === carried.column) return;
    if (columnsFrom(carried.column, mayBlock).includes(to)) move(carried.task, to);
  }

  return (
    <DndContext
      id={useId()}
      sensors={sensors}
      collisionDetection={collisions}
      accessibility={{ announcements, screenReaderInstructions: instructions }}
      onDragStart={({ active }) => setDragged(active.data.current as typeof dragged)}
      onDragCancel={() => setDragged(undefined)}
      onDragEnd={drop}
    >
      <div ref={list} className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {columns.map(({ column, total, cards: first }) => {
          const shown = cards.filter(({ status }) => status === column);
          return (
            <Column
              key={column}
              column={column}
              cards={shown}
              total={total + shown.length - first.length}
              staff={mayBlock}
              takes={takes(column)}
              problems={problems}
              links={{
                more: tasksHref({ ...state, more: [...state.more, column] }),
                list: tasksHref({ ...state, view: 'list', status: [column] }),
              }}
              onMove={move}
            />
          );
        })}
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <div className="rounded-card border border-line-strong bg-raised p-3 shadow-floating">
            <CardParts task={dragged.task} staff={mayBlock} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}
