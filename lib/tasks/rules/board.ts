/** The board: one column for each status that work goes through. A cancelled task has left it. */
import type { TaskStatus } from './values';

export const boardColumns = ['pending', 'in_progress', 'blocked', 'completed'] as const;
export type BoardColumn = (typeof boardColumns)[number];

/** Days for which a completed task stays on the board. */
export const DAYS_DONE = 7;

/** Cards of a column before "Show more", and after it. */
export const FIRST_CARDS = 25;
export const MORE_CARDS = 200;

export const statusWord: Record<TaskStatus, string> = {
  pending: 'Pending',
  in_progress: 'In progress',
  blocked: 'Blocked',
  completed: 'Completed',
  cancelled: 'Cancelled',
};

/** Where a card can go from its column: completed work goes back to be done, not half-way; what is blocked is taken up first. */
const ways: Record<BoardColumn, readonly BoardColumn[]> = {
  pending: ['in_progress', 'blocked', 'completed'],
  in_progress: ['pending', 'blocked', 'completed'],
  blocked: ['pending', 'in_progress'],
  completed: ['pending', 'in_progress'],
};

/** What a person outside the firm may not do: block a task, or take up one that the firm has blocked. */
export function columnsFrom(column: BoardColumn, mayBlock: boolean): readonly BoardColumn[] {
  if (mayBlock) return ways[column];
  return column === 'blocked' ? [] : ways[column].filter((to) => to !== 'blocked');
}
