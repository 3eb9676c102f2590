import type { Scope } from '@/lib/access/scope';

interface Counts {
  /** Workers that live now. */
  workers: number;
  queued: number;
  givenUp: number;
}

export async function counts(scope: Scope): Promise<Counts> {
  const rows = await scope.db.$queryRaw<Counts[]>`
    SELECT (SELECT count(*) FROM app.living_workers())::integer AS "workers",
      (SELECT count(*) FROM app.job_queue())::integer AS "queued",
      (SELECT count(*) FROM job_runs WHERE outcome = 'given_up' AND settled_at IS NULL)::integer AS "givenUp"`;
  return rows[0]!;
}
