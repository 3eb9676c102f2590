/** Writes down what stands today in each firm, in the firm's own calendar; the last run of a day is what the day leaves. */
import { takeSnapshot } from '@/lib/analytics/snapshot';
import { job } from '@/lib/entry/job';

export const analyticsSnapshot = job({
  task: 'analytics.snapshot',
  does: 'Writes down what stands today, for figures over time; the last run of a day is what the day leaves.',
  async run({ owner, now }) {
    await takeSnapshot(owner, now);
    return 'Wrote down what stands today.';
  },
});
