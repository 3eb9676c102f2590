import type { Scope } from '@/lib/access/scope';
import { conflict } from '@/lib/shared/errors';
import type { CardMove } from './bulk-input';
import { moveTask } from './commands';
import { getTask } from './queries';
import { statusWord } from './rules/board';

/** Moves a card from the column in which the page showed it: where somebody else has put it meanwhile, it stays. */
export async function moveCard(scope: Scope, { id, status, was }: CardMove) {
  const task = await getTask(scope, id);
  if (task.status !== was && task.status !== status) {
    conflict(`Somebody else moved this to ${statusWord[task.status]} meanwhile. It stays there.`);
  }
  return moveTask(scope, { id, status });
}
