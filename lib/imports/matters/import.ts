/** The import of a checked list by the command: a batch in each transaction, so that a run cut short is simply repeated. */
import type { Scope } from '@/lib/access/scope';
import type { CheckedFile } from './check';
import { AT_ONCE } from '../batches';
import { importBatch, type RowOutcome } from './batch';
import type { Reject } from './reject';
import type { Difference, Outcome } from './report';

/** Opens a transaction as the member who imports. */
export type Enter = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;

export interface ImportRun {
  /** The file without the rows that the database refused. */
  checked: CheckedFile;
  outcome: Outcome;
  /** True when `signal` ended the run before the last row; what was written stays, the rest is untouched. */
  cancelled: boolean;
}

export interface ImportOptions {
  onProgress?: (done: number, of: number) => void;
  signal?: AbortSignal;
  /** Matters in one transaction. */
  atOnce?: number;
}

export async function importMatters(
  enter: Enter,
  file: CheckedFile,
  { onProgress, signal, atOnce = AT_ONCE }: ImportOptions = {},
): Promise<ImportRun> {
  const outcomes: RowOutcome[] = [];
  while (outcomes.length < file.rows.length && !signal?.aborted) {
    const rows = file.rows.slice(outcomes.length, outcomes.length + atOnce);
    outcomes.push(...(await importBatch(enter, file.file, rows)));
    onProgress?.(outcomes.length, file.rows.length);
  }
  const count = (kind: RowOutcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  return {
    checked: without(
      file,
      outcomes.flatMap((outcome) => (outcome.kind === 'rejected' ? [outcome.reject] : [])),
    ),
    outcome: {
      imported: count('imported'),
      unchanged: count('unchanged'),
      differs: outcomes.flatMap((outcome): Difference[] =>
        outcome.kind === 'differs' ? [{ ...placeOf(outcome.row), fields: outcome.fields }] : [],
      ),
    },
    cancelled: outcomes.length < file.rows.length,
  };
}

const placeOf = ({ record, line, number }: RowOutcome['row']) => ({ record, line, number });

function without(file: CheckedFile, rejects: Reject[]): CheckedFile {
  if (rejects.length === 0) return file;
  const refused = new Set(rejects.map(({ record }) => record));
  const kept = <T extends { readonly record: number }>(items: readonly T[]) =>
    items.filter(({ record }) => !refused.has(record));
  return {
    ...file,
    rows: kept(file.rows),
    warnings: kept(file.warnings),
    caps: kept(file.caps),
    rejects: [...file.rejects, ...rejects].sort((one, other) => one.record - other.record),
  };
}
