import type { Scope } from '@/lib/access/scope';

/** How many rows of a run are in each state, and how many of those to write carry a warning. */
export interface RowCounts {
  waiting: number;
  rejected: number;
  skipped: number;
  imported: number;
  updated: number;
  unchanged: number;
  differs: number;
  warned: number;
  duplicates: number;
  stored: number;
}

export async function countRows(scope: Scope, runId: string): Promise<RowCounts> {
  const [counts] = await scope.db.$queryRaw<RowCounts[]>`
    SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting, count(*) FILTER (WHERE state = 'rejected')::int AS rejected,
        count(*) FILTER (WHERE state = 'skipped')::int AS skipped, count(*) FILTER (WHERE state = 'imported')::int AS imported,
        count(*) FILTER (WHERE state = 'updated')::int AS updated, count(*) FILTER (WHERE state = 'unchanged')::int AS unchanged,
        count(*) FILTER (WHERE state = 'differs')::int AS differs,
        count(*) FILTER (WHERE state <> 'rejected' AND findings @> '[{"level": "warning"}]')::int AS warned,
        count(*) FILTER (WHERE state = 'waiting' AND findings @> '[{"cause": "duplicate"}]')::int AS duplicates,
        count(*) FILTER (WHERE state = 'waiting' AND findings @> '[{"cause": "stored"}]')::int AS stored
    FROM import_rows WHERE organization_id = app.org() AND run_id = ${runId}::uuid`;
  return counts!;
}
