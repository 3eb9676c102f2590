import type { CalendarDate } from '@/lib/shared/calendar-date';
import { refuse } from './cells/cell';
import { dayWarnings, type DayWarning } from './day-warnings';
import type { MatterRow } from './matter-row';
import type { MatterFile, MatterRecord } from './read';
import { rejectCell, type Reject } from './reject';
import { returnCap, type ExchangeEnd, type ReturnCap } from './return-cap';
import { readRow, type RowResult } from './row';

/** A file judged without looking at what is stored. Each record is in `rows`, or has one or more `rejects`. */
export type CheckedFile = {
  readonly file: MatterFile;
  readonly rows: readonly MatterRow[];
  readonly rejects: readonly Reject[];
  readonly warnings: readonly DayWarning[];
  readonly caps: readonly ReturnCap[];
};

/**
 * `today` bounds the day of opening; `exchangeEnd` tells where the return's due date shortens the period.
 *
 * A number used twice: the first record has it, later ones are rejected, even when the first is itself rejected. Which
 * of the two the firm means, only the firm knows; taking the second would also make a later import, with the first one
 * corrected, report a difference that nobody made.
 */
export function checkFile(file: MatterFile, today: CalendarDate, exchangeEnd: ExchangeEnd): CheckedFile {
  const firstUses = new Map<string, MatterRecord>();
  const rows: MatterRow[] = [];
  const rejects: Reject[] = [];
  for (const record of file.records) {
    const result = readRow(file, record, today);
    const repeated = refuseRepeated(file, record, numberOf(result), firstUses);
    if (result.ok && !repeated) rows.push(result.row);
    if (!result.ok) rejects.push(...result.rejects);
    if (repeated) rejects.push(repeated);
  }
  return {
    file,
    rows,
    rejects,
    warnings: rows.flatMap(dayWarnings),
    caps: rows.flatMap((row) => returnCap(row, exchangeEnd) ?? []),
  };
}

const numberOf = (result: RowResult) => (result.ok ? result.row.number : result.number);

function refuseRepeated(
  file: MatterFile,
  record: MatterRecord,
  number: string | undefined,
  firstUses: Map<string, MatterRecord>,
): Reject | undefined {
  if (number === undefined) return undefined;
  const first = firstUses.get(number);
  if (!first) {
    firstUses.set(number, record);
    return undefined;
  }
  const reason = `Record ${first.record} (line ${first.line}) has this number already, and the first one counts. Give this matter its own number, or take the record out.`;
  return rejectCell(file, record, 'number', refuse('duplicate', reason));
}
