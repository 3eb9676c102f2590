import type { Scope } from '@/lib/access/scope';
import type { ListRecord } from '../kind';

/** Keeps records of an uploaded list as they came. */
export async function stageRows(scope: Scope, runId: string, records: readonly ListRecord[]): Promise<void> {
  await scope.db.$executeRaw`
    INSERT INTO import_rows (run_id, record, line, cells)
    SELECT ${runId}::uuid, record, line, cells
    FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS given (record integer, line integer, cells text[])`;
}
