/** Keeps since when a file lacks something that its stage needs: after two weeks that is a reason of risk. */
import { job } from '@/lib/entry/job';
import { sweepGates } from '@/lib/workflow/sweep';

export const gates = job({
  task: 'workflow.gates',
  does: 'Looks whether each active exchange has what its stage needs.',
  run: async ({ owner, now, signal }) => {
    const client = await owner.connect();
    try {
      const { judged, changed } = await sweepGates(client, now, signal);
      return `Looked at ${judged} ${judged === 1 ? 'exchange' : 'exchanges'}; ${changed} changed.`;
    } finally {
      client.release();
    }
  },
});
