/** Keeps risk and urgency true while days pass: midnight comes to each zone in another hour. */
import { job } from '@/lib/entry/job';
import { sweepToday } from '@/lib/exchanges/sweep';

export const sweep = job({
  task: 'risk.sweep',
  does: 'Weighs risk and urgency again where a new day has begun, and starts what is sold by then.',
  run: async ({ owner, now, signal }) => {
    const client = await owner.connect();
    try {
      const { begun, exchanges, tasks } = await sweepToday(client, now, signal);
      return `Weighed ${exchanges} ${exchanges === 1 ? 'exchange' : 'exchanges'}; the urgency of ${tasks} ${tasks === 1 ? 'task' : 'tasks'} changed.${begun > 0 ? ` ${begun} ${begun === 1 ? 'draft' : 'drafts'} became active: sold or parked by now.` : ''}`;
    } finally {
      client.release();
    }
  },
});
