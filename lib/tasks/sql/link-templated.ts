import type { Scope } from '@/lib/access/scope';

/** What templates wait for becomes what their tasks wait for, on each of these files. */
export async function linkTemplated(scope: Scope, exchangeIds: readonly string[]): Promise<void> {
  await scope.db.$executeRaw`
    INSERT INTO task_dependencies (task_id, depends_on_id)
    SELECT waiting.id, other.id
    FROM tasks waiting
    JOIN task_template_dependencies d ON d.organization_id = waiting.organization_id
      AND d.template_id = waiting.template_id AND d.removed_at IS NULL
    JOIN tasks other ON other.organization_id = waiting.organization_id AND other.exchange_id = waiting.exchange_id
      AND other.template_id = d.depends_on_id AND other.status <> 'cancelled'
    WHERE waiting.organization_id = app.org() AND waiting.exchange_id = ANY (${exchangeIds}::uuid[]) AND waiting.is_open
    ON CONFLICT DO NOTHING`;
}
