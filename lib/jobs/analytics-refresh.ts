/** Counts the analytics views again; readers keep what stood before until it is done. */
import { refreshAnalytics } from '@/lib/analytics/refresh';
import { job } from '@/lib/entry/job';

export const analyticsRefresh = job({
  task: 'analytics.refresh',
  does: 'Counts the figures of every exchange and member again.',
  async run({ owner }) {
    const client = await owner.connect();
    try {
      const counted = await refreshAnalytics(client);
      const milliseconds = counted.reduce((sum, view) => sum + view.milliseconds, 0);
      return counted.length > 0
        ? `Counted in ${(milliseconds / 1000).toFixed(1)} seconds.`
        : 'Left to a run that was at it already.';
    } finally {
      client.release();
    }
  },
});
