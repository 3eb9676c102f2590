/** What can be imported: its fields, how a list is judged, and how rows are written. matters/ and contacts/ are the kinds. */
import type { Scope } from '@/lib/access/scope';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export const kinds = ['matters', 'contacts'] as const;
export type KindName = (typeof kinds)[number];

/** What a column of a list may become. */
export interface Field {
  key: string;
  label: string;
  /** A list cannot do without it. */
  needed?: boolean;
  /** Other headers that mean it. */
  also?: readonly string[];
}

export interface ListRecord {
  record: number;
  line: number;
  cells: readonly string[];
}

/** A list with its mapping: `columns[i]` is the key of a field, null for a column that is left out. */
export interface List {
  headers: readonly string[];
  columns: readonly (string | null)[];
  records: readonly ListRecord[];
}

/** One thing said of a record. `column` as the file calls it, blank when the whole record is meant. */
export interface Finding {
  level: 'reject' | 'warning' | 'note';
  cause: string;
  title: string;
  column: string;
  value: string;
  reason: string;
}

export interface Judged {
  record: number;
  state: 'waiting' | 'rejected';
  /** Records that must not be written at once, such as those of one client, are in one lane: 0 or 1. */
  lane: number;
  findings: Finding[];
}

export const duplicateChoices = ['skip', 'update', 'create'] as const;
export type DuplicateChoice = (typeof duplicateChoices)[number];

export interface Options {
  /** What becomes of a contact that the firm seems to have. */
  duplicates: DuplicateChoice;
}

export interface Written {
  record: number;
  state: 'imported' | 'updated' | 'unchanged' | 'differs' | 'skipped' | 'rejected';
  findings: Finding[];
  subjectId?: string;
}

export interface ImportKind {
  fields: readonly Field[];
  /** Judges the whole list without looking at what is stored. */
  judge(list: List, today: CalendarDate): Judged[];
  /** Adds what only the database knows, for some of the records. */
  look(scope: Scope, list: List, judged: readonly Judged[], today: CalendarDate): Promise<Judged[]>;
  /** Writes records that were not rejected, all in the transaction of `scope`; throws when the database refuses one. */
  write(scope: Scope, list: List, options: Options): Promise<Written[]>;
}

export const LANES = 2;

/** The lane of whatever is known by `key`; the same everywhere and always. */
export function laneOf(key: string): number {
  let sum = 0;
  for (let at = 0; at < key.length; at += 1) sum = (sum * 31 + key.charCodeAt(at)) % 1_000_003;
  return sum % LANES;
}
