import { allow, can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { ImportRowState, ImportState } from '@/lib/generated/prisma/enums';
import { notFound } from '@/lib/shared/errors';
import { allKinds } from './all-kinds';
import type { Finding, KindName } from './kind';
import { guessMapping, fingerprintOf, type Mapping } from './mapping';
import { countRows, type RowCounts } from './sql/count-rows';

export type { CauseGroup } from './sql/cause-groups';

/** Not found comes before forbidden: policies decide whose run it is. */
export async function getRun(scope: Scope, id: string) {
  const run = await scope.db.importRun.findFirst({
    where: { id, state: { not: 'receiving' } },
    include: { creator: { select: { user: { select: { displayName: true } } } } },
  });
  return run ?? notFound('Import');
}

export type Run = Awaited<ReturnType<typeof getRun>>;

/** The kinds that the member may import. */
export const kindsOf = (scope: Scope): KindName[] =>
  (['matters', 'contacts'] as const).filter((kind) => can(scope, `import.${kind}`));

export interface Progress {
  id: string;
  state: ImportState;
  problem: string | null;
  records: number;
  counts: RowCounts;
}

/** Where a run stands; counted from its rows while there are any. */
export async function progressOf(scope: Scope, { id }: { id: string }): Promise<Progress> {
  const run = await getRun(scope, id);
  const { state, problem, records } = run;
  return { id, state, problem, records, counts: await countsOf(scope, run) };
}

export const countsOf = async (scope: Scope, run: Pick<Run, 'id' | 'rowsRemovedAt' | 'counts'>) =>
  run.rowsRemovedAt ? (run.counts as unknown as RowCounts) : countRows(scope, run.id);

export const MOST_PAST = 100;

export function pastRuns(scope: Scope, kinds: readonly KindName[]) {
  return scope.db.importRun.findMany({
    where: { kind: { in: [...kinds] }, state: { notIn: ['receiving', 'discarded'] } },
    orderBy: { id: 'desc' },
    take: MOST_PAST,
    include: { creator: { select: { user: { select: { displayName: true } } } } },
  });
}

export interface Proposal {
  mapping: Mapping;
  /** Where it comes from: the run itself, the last list with these headers, or a guess. */
  from: 'run' | 'kept' | 'guess';
}

export async function proposedMapping(scope: Scope, run: Run): Promise<Proposal> {
  const own = run.mapping as Mapping;
  if (own.length > 0) return { mapping: own, from: 'run' };
  const { fields } = allKinds[run.kind];
  const kept = await scope.db.importMapping.findFirst({
    where: { kind: run.kind, fingerprint: fingerprintOf(run.headers) },
    select: { mapping: true },
  });
  const known = new Set(fields.map(({ key }) => key));
  const usable = (kept?.mapping as Mapping | undefined)?.map((key) => (key && known.has(key) ? key : null));
  if (usable?.length === run.headers.length) return { mapping: usable, from: 'kept' };
  return { mapping: guessMapping(fields, run.headers), from: 'guess' };
}

/** The first cells of each column that are not blank, shortened. */
export async function samplesOf(scope: Scope, run: Run): Promise<string[][]> {
  const rows = await scope.db.importRow.findMany({
    where: { runId: run.id },
    orderBy: { record: 'asc' },
    take: 20,
    select: { cells: true },
  });
  return run.headers.map((_, index) =>
    [...new Set(rows.flatMap(({ cells }) => cells[index]?.trim() || []))]
      .slice(0, 3)
      .map((text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)),
  );
}

export interface RunRow {
  record: number;
  line: number;
  state: ImportRowState;
  findings: Finding[];
  subjectId: string | null;
  /** The first cells, to know the record by. */
  cells: string[];
}

export const PAGE_OF_ROWS = 100;

/** Rows of a run in the order of the file, from behind `after`: of some states, or with a finding of a cause. */
export async function rowsOf(
  scope: Scope,
  run: Run,
  { states, after = 0, found = false }: { states?: ImportRowState[]; after?: number; found?: boolean },
): Promise<{ rows: RunRow[]; next: number | null }> {
  allow(scope, `import.${run.kind}`);
  const rows = await scope.db.importRow.findMany({
    where: {
      runId: run.id,
      record: { gt: after },
      ...(states && { state: { in: states } }),
      ...(found && { NOT: { findings: { equals: [] } } }),
    },
    orderBy: { record: 'asc' },
    take: PAGE_OF_ROWS + 1,
    select: { record: true, line: true, state: true, findings: true, subjectId: true, cells: true },
  });
  const shown = rows.slice(0, PAGE_OF_ROWS).map((row) => ({
    ...row,
    findings: row.findings as unknown as Finding[],
    cells: row.cells.slice(0, 3),
  }));
  return { rows: shown, next: rows.length > PAGE_OF_ROWS ? shown.at(-1)!.record : null };
}
