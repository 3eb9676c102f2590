import { causeTitles, type Cause } from './cells/cell';
import type { CheckedFile } from './check';
import { finalLine, type Totals } from './totals';

/** A matter whose number is stored already with other data; `fields` names what differs, in the list's words. */
export type Difference = {
  readonly record: number;
  readonly line: number;
  readonly number: string;
  readonly fields: readonly string[];
};

/** What the database said of the rows of a checked file. */
export type Outcome = {
  readonly imported: number;
  readonly unchanged: number;
  readonly differs: readonly Difference[];
};

/** Records with the same trouble; `records` are their numbers, each once. */
export type CauseGroup = {
  readonly cause: Cause;
  readonly title: string;
  readonly records: readonly number[];
};

/** The whole report, as `--json` prints it: docs/import.md describes each part. */
export type ImportReport = {
  readonly totals: Totals;
  readonly causes: readonly CauseGroup[];
  readonly rejects: CheckedFile['rejects'];
  readonly warnings: CheckedFile['warnings'];
  readonly returnCaps: CheckedFile['caps'];
  readonly differs: readonly Difference[];
  readonly summary: string;
};

export function importReport(checked: CheckedFile, outcome: Outcome): ImportReport {
  const { rejects, warnings, caps } = checked;
  const totals: Totals = {
    records: checked.file.records.length,
    imported: outcome.imported,
    unchanged: outcome.unchanged,
    differs: outcome.differs.length,
    rejected: new Set(rejects.map(({ record }) => record)).size,
    day45Warnings: warnings.filter(({ kind }) => kind === 'day45').length,
    day180Warnings: warnings.filter(({ kind }) => kind === 'day180').length,
    returnCaps: caps.length,
  };
  return {
    totals,
    causes: groupByCause(rejects),
    rejects,
    warnings,
    returnCaps: caps,
    differs: outcome.differs,
    summary: finalLine(totals),
  };
}

/** The commonest cause first. */
function groupByCause(rejects: CheckedFile['rejects']): CauseGroup[] {
  const groups = new Map<Cause, Set<number>>();
  for (const { cause, record } of rejects) groups.set(cause, (groups.get(cause) ?? new Set()).add(record));
  return [...groups]
    .map(([cause, records]) => ({ cause, title: causeTitles[cause], records: [...records] }))
    .sort((a, b) => b.records.length - a.records.length);
}
