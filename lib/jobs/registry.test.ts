import { parseCronItems } from 'graphile-worker';
import { describe, expect, it } from 'vitest';
import { gap } from '@/lib/job-runs/rules/cron';
import { enqueueable } from '@/lib/platform/jobs/tasks';
import { registry } from './registry';

/** How long the queue waits over all attempts of a job, in milliseconds. */
const waits = (attempts: number) =>
  Array.from({ length: attempts - 1 }, (_, n) => Math.exp(Math.min(n + 1, 10)) * 1_000).reduce(
    (a, b) => a + b,
    0,
  );

describe('the registry of jobs', () => {
  it('names each job once, as the record wants it, and says what it does in a sentence', () => {
    const tasks = registry.map(({ task }) => task);
    expect(new Set(tasks).size).toBe(tasks.length);
    for (const { task, does } of registry) {
      expect(task).toMatch(/^[a-z_]+\.[a-z_]+$/);
      expect(does, task).toMatch(/^[A-Z].*\.$/);
    }
  });

  it.each(registry.filter(({ cron }) => cron))(
    'has given $task up before its next turn takes its place',
    (job) => {
      expect(job.attempts).toBeGreaterThan(1);
      expect(waits(job.attempts!)).toBeLessThan(gap(job.cron!, new Date('2026-11-25T13:00Z')));
    },
  );

  it('has schedules that the queue can read', () => {
    const items = registry.flatMap(({ task, cron }) => (cron ? [{ task, match: cron }] : []));
    expect(parseCronItems(items)).toHaveLength(items.length);
  });

  it('knows every job that members may ask for', () => {
    const tasks = registry.map(({ task }) => task);
    expect(tasks).toEqual(expect.arrayContaining(Object.keys(enqueueable)));
  });
});
