import type { Scope } from '@/lib/access/scope';

/** How long the task took; null takes it back. Returns how many rows that was. */
export function tookMinutes(scope: Pick<Scope, 'db'>, id: string, minutes: number | null): Promise<number> {
  return scope.db.$executeRaw`
    UPDATE tasks SET actual_duration = make_interval(mins => ${minutes}::integer)
    WHERE organization_id = app.org() AND id = ${id}::uuid`;
}
