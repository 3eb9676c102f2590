/** What an admin does about jobs. */
import type { z } from 'zod';
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { enqueue } from '@/lib/platform/jobs/enqueue';
import { conflict, notFound } from '@/lib/shared/errors';
import type { runRef } from './input';
import { giveAttemptsBack } from './sql/give-attempts-back';

/** Runs a job that was given up again, from its first attempt; what it does, and for whom, stays as it was. */
export async function runAgain(scope: Scope, { id }: z.output<typeof runRef>): Promise<void> {
  allow(scope, 'jobs.manage');
  const run = await scope.db.jobRun.findFirst({ where: { id }, select: { task: true } });
  if (!run) notFound('Job');
  if (!(await giveAttemptsBack(scope, id))) {
    conflict('This job runs again already, or was done meanwhile. Reload the page to see where it stands.');
  }
  await record(scope, 'job.run_again', { subjectId: id, data: { task: run.task } });
}

/** Sends a job that does nothing but come back. */
export async function checkJobs(scope: Scope): Promise<void> {
  allow(scope, 'jobs.manage');
  await enqueue(scope, 'jobs.check', {}, { key: 'check' });
}
