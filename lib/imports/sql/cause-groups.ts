import type { Scope } from '@/lib/access/scope';
import type { Finding } from '../kind';

export interface CauseGroup {
  level: Finding['level'];
  cause: string;
  title: string;
  rows: number;
}

/** What was said of the rows of a run, by cause: what refuses first, then the commonest. */
export function causeGroups(scope: Scope, runId: string): Promise<CauseGroup[]> {
  return scope.db.$queryRaw<CauseGroup[]>`
    SELECT f ->> 'level' AS level, f ->> 'cause' AS cause, min(f ->> 'title') AS title, count(DISTINCT r.record)::int AS rows
    FROM import_rows r, jsonb_array_elements(r.findings) AS f
    WHERE r.organization_id = app.org() AND r.run_id = ${runId}::uuid AND r.findings <> '[]'
    GROUP BY 1, 2 ORDER BY array_position(ARRAY['reject', 'warning', 'note'], f ->> 'level'), 4 DESC, 2`;
}
