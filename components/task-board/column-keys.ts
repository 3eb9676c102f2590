import type { KeyboardCoordinateGetter } from '@dnd-kit/core';
import { columnsFrom, type BoardColumn } from '@/lib/tasks/rules/board';

const ON: Partial<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Where a picked-up card goes by an arrow: into the next column that would take it, or the one before. */
export const columnKeys =
  (order: readonly BoardColumn[], mayBlock: boolean): KeyboardCoordinateGetter =>
  (event, { context: { active, over, droppableRects } }) => {
    const by = ON[event.code];
    if (!by || !active) return undefined;
    event.preventDefault();
    const home = active.data.current?.column as BoardColumn;
    const takes = order.filter((column) => column === home || columnsFrom(home, mayBlock).includes(column));
    const here = takes.indexOf((over?.id as BoardColumn | undefined) ?? home);
    const next = takes[Math.min(Math.max(here + by, 0), takes.length - 1)];
    const rect = next && droppableRects.get(next);
    return rect && { x: rect.left + 12, y: rect.top + 48 };
  };
