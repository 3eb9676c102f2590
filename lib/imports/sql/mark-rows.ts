import type { Scope } from '@/lib/access/scope';
import type { Finding } from '../kind';

export interface RowMark {
  record: number;
  state: string;
  lane?: number;
  findings: readonly Finding[];
  subjectId?: string;
}

/** What became of rows: `findings` replaces what was said of them when they were judged, `also` adds to it. */
export async function markRows(
  scope: Scope,
  runId: string,
  marks: readonly RowMark[],
  { also = false }: { also?: boolean } = {},
): Promise<void> {
  if (marks.length === 0) return;
  await scope.db.$executeRaw`
    UPDATE import_rows r SET state = given.state, lane = coalesce(given.lane, r.lane), subject_id = given."subjectId",
        findings = CASE WHEN ${also} THEN r.findings ELSE '[]' END || given.findings
    FROM jsonb_to_recordset(${JSON.stringify(marks)}::jsonb)
        AS given (record integer, state import_row_state_enum, lane integer, findings jsonb, "subjectId" uuid)
    WHERE r.organization_id = app.org() AND r.run_id = ${runId}::uuid AND r.record = given.record`;
}
