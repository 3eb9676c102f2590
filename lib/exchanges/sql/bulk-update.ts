import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import type { BulkEdit } from '../bulk-input';

/** A type in the record is read as the column's own: arrays from JSON arrays, so that no text in them is escaped twice. */
const columns: Record<BulkEdit['field'], [column: Prisma.Sql, type: Prisma.Sql]> = {
  coordinator: [Prisma.sql`coordinator_id`, Prisma.sql`uuid`],
  priority: [Prisma.sql`priority`, Prisma.sql`priority_enum`],
  tags: [Prisma.sql`tags`, Prisma.sql`text[]`],
};

/** Changes the files that still are as they were shown and have not ended, locked in the order of their ids; returns those. */
export async function bulkUpdate(scope: Scope, { field, rows }: BulkEdit): Promise<string[]> {
  const [column, type] = columns[field];
  const asked = JSON.stringify(rows.map(({ id, was, to }) => ({ id, was, target: to })));
  const changed = await scope.db.$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH asked AS (
      SELECT id, was, target FROM jsonb_to_recordset(${asked}::jsonb) AS r (id uuid, was ${type}, target ${type})
    ), held AS (
      SELECT e.id FROM exchanges e WHERE e.id IN (SELECT id FROM asked) ORDER BY e.id FOR NO KEY UPDATE
    )
    UPDATE exchanges e SET ${column} = asked.target
    FROM asked JOIN held ON held.id = asked.id
    WHERE e.organization_id = app.org() AND e.id = asked.id AND e.${column} IS NOT DISTINCT FROM asked.was
      AND e.status NOT IN ('completed', 'failed', 'cancelled')
    RETURNING e.id`);
  return changed.map(({ id }) => id);
}
