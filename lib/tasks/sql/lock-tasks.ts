import type { Scope } from '@/lib/access/scope';

/** Holds the tasks that the member may change until the transaction ends, in the order of their ids. */
export async function lockTasks(scope: Scope, ids: readonly string[]): Promise<void> {
  await scope.db.$queryRaw`
    SELECT t.id FROM tasks t WHERE t.id = ANY (${[...ids]}::uuid[]) ORDER BY t.id FOR NO KEY UPDATE`;
}
