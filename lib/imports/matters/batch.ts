/** A batch of a matter list: what is stored already is compared, the rest is written, each matter whole or not at all. */
import type { Scope } from '@/lib/access/scope';
import type { ExpectedError } from '@/lib/shared/errors';
import { refusedByDatabase } from '../batches';
import { refuse } from './cells/cell';
import { coordinatorOf, coordinatorsByEmail } from './coordinators';
import type { MatterRow } from './matter-row';
import type { MatterFile, MatterRecord } from './read';
import { rejectCell, rejectRecord, type Reject } from './reject';
import { differences, findStored } from './stored';
import { writeMatters, type NewMatter } from './write-matters';

/** What became of a row. */
export type RowOutcome =
  | { readonly kind: 'imported' | 'unchanged'; readonly row: MatterRow; readonly exchangeId: string }
  /** Stored with other data, not written; `fields` in the list's words. */
  | {
      readonly kind: 'differs';
      readonly row: MatterRow;
      readonly exchangeId: string;
      readonly fields: string[];
    }
  | { readonly kind: 'rejected'; readonly row: MatterRow; readonly reject: Reject };

type Enter = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;

/**
 * Imports rows in one transaction; when the database refuses one of them, each in one of its own, so that only that one is
 * left out. Outcomes in the order of the rows.
 */
export async function importBatch(
  enter: Enter,
  file: MatterFile,
  rows: readonly MatterRow[],
): Promise<RowOutcome[]> {
  try {
    return await enter((scope) => writeRows(scope, file, rows));
  } catch (error) {
    if (!refusedByDatabase(error)) throw error;
    if (rows.length === 1) return [{ kind: 'rejected', row: rows[0]!, reject: rejectOf(rows[0]!, error) }];
  }
  const outcomes: RowOutcome[] = [];
  for (const row of rows) outcomes.push(...(await importBatch(enter, file, [row])));
  return outcomes;
}

const rejectOf = (row: { record: number; line: number }, error: ExpectedError): Reject =>
  rejectRecord(row, refuse('text', error.message));

/** The same within a transaction that is open already: throws when the database refuses one of the rows. */
export async function writeRows(
  scope: Scope,
  file: MatterFile,
  rows: readonly MatterRow[],
): Promise<RowOutcome[]> {
  const coordinators = await coordinatorsByEmail(scope);
  const stored = await findStored(
    scope,
    rows.map(({ number }) => number),
  );
  const fresh: NewMatter[] = [];
  const outcomes = rows.map((row): RowOutcome | undefined => {
    const coordinator = coordinatorOf(coordinators, row);
    if ('refusal' in coordinator) {
      const reject = rejectCell(file, recordOf(file, row), 'coordinatorEmail', coordinator.refusal);
      return { kind: 'rejected', row, reject };
    }
    const there = stored.get(row.number);
    if (!there) {
      fresh.push({ row, coordinatorId: coordinator.id });
      return undefined;
    }
    const fields = differences(scope, there, row);
    return fields.length === 0
      ? { kind: 'unchanged', row, exchangeId: there.id }
      : { kind: 'differs', row, exchangeId: there.id, fields };
  });
  const ids = await writeMatters(scope, fresh);
  const opened = new Map(fresh.map(({ row }, index) => [row, ids[index]!] as const));
  return rows.map((row, index) => outcomes[index] ?? { kind: 'imported', row, exchangeId: opened.get(row)! });
}

const recordOf = (file: MatterFile, { record, line }: Pick<MatterRow, 'record' | 'line'>): MatterRecord =>
  file.records.find((found) => found.record === record) ?? { record, line, cells: [] };
