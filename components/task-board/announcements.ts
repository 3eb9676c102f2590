import type { Announcements, ScreenReaderInstructions } from '@dnd-kit/core';
import type { TaskRow } from '@/lib/tasks/list-row';
import { statusWord, type BoardColumn } from '@/lib/tasks/rules/board';

interface Carried {
  task: TaskRow;
  column: BoardColumn;
}

const carried = (data: { current?: unknown }) => data.current as Carried;
const nameOf = (id: string | number) => statusWord[id as BoardColumn];

/** What a reader hears while a card is moved. Where it begins is not told again, so that "Picked up" is heard to its end. */
export function announcer(): Announcements {
  let left = false;
  return {
    onDragStart: ({ active }) => {
      left = false;
      const { task, column } = carried(active.data);
      return `Picked up ${task.title} from ${statusWord[column]}. Arrows choose a column, Space drops it, Escape puts it back.`;
    },
    onDragOver: ({ active, over }) => {
      if (!left && (!over || over.id === carried(active.data).column)) return undefined;
      left = true;
      return over ? `Over ${nameOf(over.id)}.` : 'Over no column.';
    },
    onDragEnd: ({ active, over }) => {
      const { task, column } = carried(active.data);
      return over && over.id !== column
        ? `Dropped ${task.title} in ${nameOf(over.id)}.`
        : `${task.title} stays in ${statusWord[column]}.`;
    },
    onDragCancel: ({ active }) => {
      const { task, column } = carried(active.data);
      return `Put back. ${task.title} stays in ${statusWord[column]}.`;
    },
  };
}

export const instructions: ScreenReaderInstructions = {
  draggable:
    'Press Space to pick the card up, the arrows to choose a column, Space to drop it, Escape to put it back. The Move to menu does the same.',
};
