/**
 * All jobs and their schedule. A new one is a file here, made with job() of lib/entry/job.ts, and one line below. Schedules are
 * cron lines in UTC (minute, hour, day, month, weekday). A job that members ask for also stands in app.enqueueable
 * (prisma/sql/65_jobs.sql) and lib/platform/jobs/tasks.ts.
 */
import type { Job } from '@/lib/entry/job';
import { analyticsRefresh } from './analytics-refresh';
import { analyticsSnapshot } from './analytics-snapshot';
import { check } from './check';
import { drift } from './drift';
import { gates } from './gates';
import { pruneOutbox } from './outbox-prune';
import { partitions } from './partitions';
import { prune } from './prune';
import { sealTheAudit } from './seal-audit';
import { countSearchWords, foldSearchWords } from './search-words';
import { sweep } from './sweep';
import { makeRecurringTasks } from './task-recurrence';
import { remindOfTasks } from './task-reminders';

export interface RegisteredJob extends Job {
  /** Absent for what runs only when asked for. */
  cron?: string;
  /** Of a scheduled job: how often it is tried before its next turn; the waits are 3, 7, 20, 55, 148, 403 ... seconds. */
  attempts?: number;
}

const scheduled = (cron: string, attempts: number, job: Job): RegisteredJob => ({ ...job, cron, attempts });
const whenAsked = (job: Job): RegisteredJob => job;

export const registry: readonly RegisteredJob[] = [
  scheduled('7 9 * * *', 10, partitions), // every day
  scheduled('3 * * * *', 5, sweep), // every hour, just after midnight has come to a zone
  scheduled('29 8 * * *', 6, gates), // every day, once it has begun in every zone of the country
  scheduled('17 8 * * *', 8, prune), // every day
  scheduled('23 * * * *', 3, pruneOutbox), // every hour
  scheduled('* * * * *', 3, sealTheAudit), // every minute
  scheduled('41 7 * * *', 2, drift), // every day
  scheduled('*/15 * * * *', 5, analyticsRefresh), // every quarter of an hour
  scheduled('55 * * * *', 6, analyticsSnapshot), // every hour
  scheduled('* * * * *', 3, foldSearchWords), // every minute
  scheduled('23 7 * * *', 5, countSearchWords), // every day
  scheduled('*/10 * * * *', 5, makeRecurringTasks), // every ten minutes: before reminders, which they may need
  scheduled('4,14,24,34,44,54 * * * *', 5, remindOfTasks), // every ten minutes
  whenAsked(check),
];
