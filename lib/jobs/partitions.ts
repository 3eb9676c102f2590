/** Keeps room for the rows of the coming months; fails visibly when that of the present or next period is missing. */
import { job } from '@/lib/entry/job';
import { keepPartitions } from '@/lib/platform/database/partitions';

export const partitions = job({
  task: 'partitions.ensure',
  does: 'Makes the partitions of the next 14 months, and raises the alarm when one of this or the next period is missing.',
  run: async ({ owner, now }) => {
    const client = await owner.connect();
    try {
      return await keepPartitions(client, now);
    } finally {
      client.release();
    }
  },
});
