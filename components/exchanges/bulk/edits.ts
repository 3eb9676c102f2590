/** What a bulk change makes of each selected file: what is sent, and what the preview says. */
import type { PreviewRow } from '@/components/ui/bulk-preview';
import type { BulkEdit } from '@/lib/exchanges/bulk-input';
import type { ExchangeRow, ListedOffice } from '@/lib/exchanges/queries';
import { hasEnded } from '@/lib/exchanges/rules/values';
import { priorityWord } from '@/lib/exchanges/status-words';

export interface Planned {
  title: string;
  edit: BulkEdit;
  preview: PreviewRow[];
}

const sameAlready = 'It is so already.';
const some = (count: number) => (count === 1 ? '1 exchange' : `${count} exchanges`);

type OfficeRow = ExchangeRow & { office: ListedOffice };
const ofOffice = (rows: readonly ExchangeRow[]) =>
  rows.filter((row): row is OfficeRow => row.office !== null);
const ended = (row: ExchangeRow) =>
  hasEnded(row.status) ? 'It has ended, so it stays as it is.' : undefined;

export function setPriority(rows: readonly ExchangeRow[], to: ListedOffice['priority']): Planned {
  const chosen = ofOffice(rows);
  return {
    title: `Set the priority of ${some(rows.length)} to ${priorityWord[to].toLowerCase()}`,
    edit: {
      field: 'priority',
      rows: chosen.map(({ id, office }) => ({ id, was: office.priority, to })),
    },
    preview: chosen.map((row) => ({
      id: row.id,
      name: nameOf(row),
      from: priorityWord[row.office.priority],
      to: priorityWord[to],
      stays: ended(row) ?? (row.office.priority === to ? sameAlready : undefined),
    })),
  };
}

export function setCoordinator(rows: readonly ExchangeRow[], to: { id: string; name: string }): Planned {
  const chosen = ofOffice(rows);
  return {
    title: `Give ${some(rows.length)} and the open tasks of their coordinators to ${to.name}`,
    edit: {
      field: 'coordinator',
      rows: chosen.map(({ id, office }) => ({ id, was: office.coordinatorId, to: to.id })),
    },
    preview: chosen.map((row) => ({
      id: row.id,
      name: nameOf(row),
      from: row.coordinator ?? 'Nobody',
      to: to.name,
      stays: ended(row) ?? (row.office.coordinatorId === to.id ? sameAlready : undefined),
    })),
  };
}

const MOST_TAGS = 20;

export function setTag(rows: readonly ExchangeRow[], tag: string, on: boolean): Planned {
  const chosen = ofOffice(rows);
  const same = (one: string) => one.toLowerCase() === tag.toLowerCase();
  const after = (tags: readonly string[]) =>
    on ? (tags.some(same) ? [...tags] : [...tags, tag]) : tags.filter((one) => !same(one));
  return {
    title: on
      ? `Add the tag ${tag} to ${some(rows.length)}`
      : `Remove the tag ${tag} from ${some(rows.length)}`,
    edit: {
      field: 'tags',
      rows: chosen.map(({ id, office }) => ({ id, was: office.tags, to: after(office.tags) })),
    },
    preview: chosen.map((row) => ({
      id: row.id,
      name: nameOf(row),
      from: tagsInWords(row.office.tags),
      to: tagsInWords(after(row.office.tags)),
      stays: ended(row) ?? tagStays(row.office.tags, on, same),
    })),
  };
}

function tagStays(tags: readonly string[], on: boolean, same: (tag: string) => boolean): string | undefined {
  if (tags.some(same) === on) return on ? 'It has the tag already.' : 'It does not have the tag.';
  return on && tags.length >= MOST_TAGS ? `It has ${MOST_TAGS} tags, and takes no more.` : undefined;
}

const tagsInWords = (tags: readonly string[]) => (tags.length > 0 ? tags.join(', ') : 'No tags');
const nameOf = ({ number, client, name }: ExchangeRow) => `${number} · ${client ?? name}`;

/** The same rows the other way, of those that changed. */
export function undone(edit: BulkEdit, changed: readonly string[]): BulkEdit {
  const back = <Value>(rows: readonly { id: string; was: Value; to: Value }[]) =>
    rows.filter(({ id }) => changed.includes(id)).map(({ id, was, to }) => ({ id, was: to, to: was }));
  switch (edit.field) {
    case 'coordinator':
      return { ...edit, rows: back(edit.rows) };
    case 'priority':
      return { ...edit, rows: back(edit.rows) };
    case 'tags':
      return { ...edit, rows: back(edit.rows) };
  }
}

/** Only what the preview said would change. */
export function only(edit: BulkEdit, ids: readonly string[]): BulkEdit {
  const kept = <Row extends { id: string }>(rows: readonly Row[]) =>
    rows.filter(({ id }) => ids.includes(id));
  switch (edit.field) {
    case 'coordinator':
      return { ...edit, rows: kept(edit.rows) };
    case 'priority':
      return { ...edit, rows: kept(edit.rows) };
    case 'tags':
      return { ...edit, rows: kept(edit.rows) };
  }
}
