/** The import of a checked list: each good row in a transaction of its own, so that a run cut short is simply repeated. */
import type { Scope } from '@/lib/access/scope';
import { ExpectedError } from '@/lib/shared/errors';
import { refuse } from './cells/cell';
import type { CheckedFile } from './check';
import type { MatterRow } from './matter-row';
import { rejectCell, rejectRecord, type Reject } from './reject';
import type { Difference, Outcome } from './report';
import { differences, findStored } from './stored';
import { writeMatter } from './write-matter';

/** Opens a transaction as the member who imports, an admin: files may belong to any coordinator, or to none. */
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
}

export async function importMatters(
  enter: Enter,
  file: CheckedFile,
  { onProgress, signal }: ImportOptions = {},
): Promise<ImportRun> {
  const coordinators = await enter(staffByEmail);
  const rejects: Reject[] = [];
  const differs: Difference[] = [];
  let [imported, unchanged, done] = [0, 0, 0];
  for (const row of file.rows) {
    if (signal?.aborted) break;
    const result = await importRow(enter, file, row, coordinators);
    if (result === 'imported') imported += 1;
    else if (result === 'unchanged') unchanged += 1;
    else if ('fields' in result) differs.push(result);
    else rejects.push(result);
    done += 1;
    onProgress?.(done, file.rows.length);
  }
  return {
    checked: without(file, rejects),
    outcome: { imported, unchanged, differs },
    cancelled: done < file.rows.length,
  };
}

type RowResult = 'imported' | 'unchanged' | Difference | Reject;

async function importRow(
  enter: Enter,
  { file }: CheckedFile,
  row: MatterRow,
  coordinators: ReadonlyMap<string, string>,
): Promise<RowResult> {
  const record = file.records[row.record - 1]!;
  const email = row.coordinatorEmail?.toLowerCase();
  const coordinatorId = email ? coordinators.get(email) : undefined;
  if (email && !coordinatorId) {
    const reason =
      'Nobody who coordinates in this firm has that address. Add the member first, or leave the cell blank.';
    return rejectCell(file, record, 'coordinatorEmail', refuse('coordinator', reason));
  }
  try {
    return await enter(async (scope): Promise<RowResult> => {
      const stored = await findStored(scope, row.number);
      if (!stored) {
        await writeMatter(scope, row, coordinatorId);
        return 'imported';
      }
      const fields = differences(scope, stored, row);
      return fields.length === 0 ? 'unchanged' : { ...placeOf(row), fields };
    });
  } catch (error) {
    if (!(error instanceof ExpectedError) || error.kind === 'signed_out') throw error;
    return rejectRecord(record, refuse('text', error.message));
  }
}

/** Admins and coordinators of the firm, by e-mail address in small letters. */
async function staffByEmail(scope: Scope): Promise<Map<string, string>> {
  const members = await scope.db.membership.findMany({
    where: { isActive: true, role: { in: ['admin', 'coordinator'] } },
    select: { userId: true, user: { select: { email: true } } },
  });
  return new Map(members.map(({ userId, user }) => [user.email.toLowerCase(), userId]));
}

const placeOf = ({ record, line, number }: MatterRow) => ({ record, line, number });

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
