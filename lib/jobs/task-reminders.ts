/** Reminds of tasks and escalates overdue ones, each once: see lib/tasks/tell.ts. */
import { job } from '@/lib/entry/job';
import { tellDue } from '@/lib/tasks/tell';

export const remindOfTasks = job({
  task: 'tasks.remind',
  does: 'Reminds of tasks that come due, and escalates overdue ones.',
  run: async ({ transaction, now, signal }) => {
    const { reminders, escalations, late } = await tellDue(transaction, now, signal);
    const count = (n: number, what: string) => `${n} ${n === 1 ? what : `${what}s`}`;
    return `Sent ${count(reminders, 'reminder')} and ${count(escalations, 'escalation')}, ${late} of them late.`;
  },
});
