/** Makes the next task of what recurs, once the last is done or its day has come. */
import { job } from '@/lib/entry/job';
import { makeRecurring } from '@/lib/tasks/come-again';

export const makeRecurringTasks = job({
  task: 'tasks.recur',
  does: 'Makes recurring tasks whose day has come, or whose last one is done.',
  run: async ({ owner, now, signal }) => {
    const made = await makeRecurring(owner, now, signal);
    return `Made ${made} recurring ${made === 1 ? 'task' : 'tasks'}.`;
  },
});
