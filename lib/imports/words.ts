/** What a person reads of an import. */
import type { ImportRowState, ImportState } from '@/lib/generated/prisma/enums';
import type { KindName } from './kind';
import type { RowCounts } from './sql/count-rows';

export type { ImportState };

export const KIND: Record<KindName, { title: string; one: string; many: string; holds: string }> = {
  matters: {
    title: 'Matter list',
    one: 'matter',
    many: 'matters',
    holds: 'One matter in each record: number, client, type, status, dates, properties.',
  },
  contacts: {
    title: 'Contacts',
    one: 'contact',
    many: 'contacts',
    holds: 'One person or company in each record: names, e-mail, phones, address, types, tags.',
  },
};

export const STATE: Record<
  ImportState,
  { word: string; status: 'on_track' | 'attention' | 'done' | 'blocked' }
> = {
  receiving: { word: 'Being received', status: 'attention' },
  uploaded: { word: 'To be mapped', status: 'attention' },
  checking: { word: 'Being checked', status: 'on_track' },
  checked: { word: 'To be confirmed', status: 'attention' },
  importing: { word: 'Importing', status: 'on_track' },
  stopping: { word: 'Stopping', status: 'attention' },
  stopped: { word: 'Stopped', status: 'blocked' },
  done: { word: 'Done', status: 'done' },
  discarded: { word: 'Thrown away', status: 'done' },
};

export const ROW_STATE: Record<ImportRowState, string> = {
  waiting: 'Not written yet',
  rejected: 'Rejected',
  skipped: 'Left as it was',
  imported: 'Imported',
  updated: 'Filled in',
  unchanged: 'Unchanged',
  differs: 'Stored with other data',
};

export const figure = (count: number) => count.toLocaleString('en-US');

/** `301 ready · 19 rejected · 31 warnings` */
export const previewLine = ({ waiting, rejected }: RowCounts, warnings: number): string =>
  [
    `${figure(waiting)} ready`,
    `${figure(rejected)} rejected`,
    `${figure(warnings)} ${warnings === 1 ? 'warning' : 'warnings'}`,
  ].join(' · ');

/** `301 imported · 19 rejected`; what there is none of is left out, but for what was imported. */
export function resultLine(counts: RowCounts): string {
  const parts: [number, string][] = [
    [counts.imported, 'imported'],
    [counts.updated, 'filled in'],
    [counts.unchanged, 'unchanged'],
    [counts.differs, 'stored with other data'],
    [counts.skipped, 'left as they were'],
    [counts.rejected, 'rejected'],
    [counts.waiting, 'not written'],
  ];
  return parts
    .filter(([count], index) => index === 0 || count > 0)
    .map(([count, word]) => `${figure(count)} ${word}`)
    .join(' · ');
}

export const doneOf = (records: number, { waiting, rejected }: RowCounts) => ({
  of: records - rejected,
  done: records - rejected - waiting,
});
