import type { Scope } from '@/lib/access/scope';

/** How long each of these tasks is thought to take. Durations are intervals, which only SQL writes. */
export async function estimate(
  scope: Pick<Scope, 'db'>,
  tasks: readonly { id: string; minutes: number | null }[],
): Promise<void> {
  if (tasks.length === 0) return;
  const ids = tasks.map(({ id }) => id);
  const minutes = tasks.map((task) => task.minutes);
  await scope.db.$executeRaw`
    UPDATE tasks SET estimated_duration = make_interval(mins => told.minutes)
    FROM unnest(${ids}::uuid[], ${minutes}::integer[]) AS told (id, minutes)
    WHERE tasks.organization_id = app.org() AND tasks.id = told.id`;
}
