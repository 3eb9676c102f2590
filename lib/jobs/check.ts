/** Shows that jobs run: an admin asks for one, and sees it come back. */
import { job } from '@/lib/entry/job';

export const check = job({
  task: 'jobs.check',
  does: 'Does nothing but come back, to show that jobs run.',
  run: async ({ owner }) => {
    await owner.query('SELECT 1');
    return 'Jobs run.';
  },
});
