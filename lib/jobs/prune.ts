/** Keeps the record of jobs at thirty days; what was given up and not dealt with stays. */
import { job } from '@/lib/entry/job';

export const prune = job({
  task: 'jobs.prune',
  does: 'Removes the record of jobs that ended more than 30 days ago; failures that nobody dealt with stay.',
  run: ({ transaction }) =>
    transaction(async (client) => {
      const { rows } = await client.query<{ outcome: string; job_id: string }>(
        `DELETE FROM job_runs
         WHERE finished_at < now() - interval '30 days' AND (outcome <> 'given_up' OR settled_at IS NOT NULL)
         RETURNING outcome, job_id`,
      );
      const givenUp = rows.filter(({ outcome }) => outcome === 'given_up').map(({ job_id }) => job_id);
      // The queue keeps a job that was given up until it is told to forget it.
      await client.query('SELECT FROM graphile_worker.complete_jobs($1::bigint[])', [givenUp]);
      return `Removed ${rows.length} ${rows.length === 1 ? 'run' : 'runs'}.`;
    }),
});
