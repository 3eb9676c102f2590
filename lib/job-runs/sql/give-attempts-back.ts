import type { Scope } from '@/lib/access/scope';

/** False when the run is not given up, has been dealt with, or its job is gone. */
export async function giveAttemptsBack(scope: Scope, id: string): Promise<boolean> {
  const rows = await scope.db.$queryRaw<{ again: boolean }[]>`SELECT app.run_job_again(${id}::uuid) AS again`;
  return rows[0]!.again;
}
