/** The board: a column for each status, with its first cards and how many it has. */
import { allow, can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { together } from '@/lib/platform/database/together';
import { COUNTED } from './list';
import { taskRow, type TaskRow } from './list-row';
import type { TaskListState } from './list-params';
import { boardColumns, FIRST_CARDS, MORE_CARDS, type BoardColumn } from './rules/board';
import { boardTasks, countColumns } from './sql/board-tasks';
import { allowedFilter } from './sql/list-filter';

export interface TaskBoard {
  columns: { column: BoardColumn; cards: TaskRow[]; total: number }[];
  /** Staff block tasks, and take up what is blocked. */
  mayBlock: boolean;
}

export async function taskBoard(scope: Scope, asked: TaskListState): Promise<TaskBoard> {
  allow(scope, 'task.see');
  const state = allowedFilter(scope, asked);
  const { status, more } = state;
  const columns = boardColumns.filter((column) => status.length === 0 || status.includes(column));
  const mayBlock = can(scope, 'task.completeAny');
  // Cancelled alone: that has left the board, and the page says where it is.
  if (columns.length === 0) return { columns: [], mayBlock };
  const most = (column: BoardColumn) => (more.includes(column) ? MORE_CARDS : FIRST_CARDS);
  const { cards, counts } = await together(scope.db, {
    cards: boardTasks(
      scope,
      state,
      columns.map((column) => ({ column, most: most(column) })),
    ),
    counts: countColumns(scope, state, columns, COUNTED),
  });
  return {
    columns: columns.map((column) => ({
      column,
      cards: cards.filter((card) => card.status === column).map((card) => taskRow(scope, card)),
      total: counts.find((counted) => counted.column === column)?.count ?? 0,
    })),
    mayBlock,
  };
}
