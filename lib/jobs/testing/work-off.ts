/** A worker that runs what is due and ends, for tests: the same tasks, record and attendance as the one that goes on. */
import { runOnce } from 'graphile-worker';
import { connect } from '@/lib/platform/database/client';
import { ownerPool } from '@/lib/platform/database/owner';
import { registry, type RegisteredJob } from '../registry';
import { workerOptions } from '../worker';

export async function workOff(
  directUrl: string,
  jobs: readonly RegisteredJob[] = registry,
  appUrl?: string,
): Promise<void> {
  const owner = ownerPool(directUrl, 4);
  const app = appUrl ? connect(appUrl, 4) : undefined;
  const {
    attendance,
    parsedCronItems: _schedule,
    ...options
  } = workerOptions({ owner, app }, directUrl, jobs);
  try {
    await runOnce({ ...options, concurrency: 1 });
    await attendance.worker;
  } finally {
    await attendance.leave();
    await app?.close();
    await owner.end();
  }
}
