/** Tasks that a journey begins with, made by the command that the pages call. */
import { addTask } from '@/lib/tasks/commands';
import { newTask } from '@/lib/tasks/input';
import type { Member, State } from './state';

/** A task of that member on a file, unless `changes` gives it to somebody else. */
export async function addOwnTask(
  state: State,
  exchangeId: string,
  title: string,
  changes: object = {},
  by: Member = 'coordinator',
) {
  const assignedTo = await state.act(by, async ({ member }) => member.userId);
  const { id } = await state.act(by, (scope) =>
    addTask(scope, newTask.parse({ exchangeId, title, assignedTo, ...changes })),
  );
  return { id, title };
}
