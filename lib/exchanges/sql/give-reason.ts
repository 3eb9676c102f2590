import type { Scope } from '@/lib/access/scope';

/** The reason of the next change of stage in this transaction, for the record that a trigger writes (prisma/sql/55_stage_changes.sql). */
export async function giveReason(scope: Scope, reason: string): Promise<void> {
  await scope.db.$queryRaw`SELECT set_config('app.stage_reason', ${reason}, true)`;
}
