import type { Scope } from '@/lib/access/scope';
import type { ListRecord } from '../kind';

/**
 * The next rows of a lane to write. Whoever writes a lane of the firm holds it until the transaction ends, so that neither a
 * second worker nor a second list writes the same client at once.
 */
export async function nextRows(
  scope: Scope,
  { runId, kind, lane, most }: { runId: string; kind: string; lane: number; most: number },
): Promise<ListRecord[]> {
  const key = `import:${scope.member.organizationId}:${kind}:${lane}`;
  await scope.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 1031))`;
  return scope.db.importRow.findMany({
    where: { runId, lane, state: 'waiting' },
    orderBy: { record: 'asc' },
    take: most,
    select: { record: true, line: true, cells: true },
  });
}
