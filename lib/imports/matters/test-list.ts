/** For tests: a matter list from records that say only what matters to them. */
import { headerOf, type Column } from './columns';
import { readMatterFile, type MatterFile } from './read';

export type TestRecord = Partial<Record<Column, string>>;

const usual: TestRecord = {
  number: 'M-1',
  client: 'Ana Fontaine',
  taxpayerType: 'Individual',
  exchangeType: 'Delayed',
  status: 'Open',
  openedOn: '2026-01-05',
  relinquishedAddress: '1 Old Mill Rd',
  transferredOn: '2026-03-02',
  day45: '',
  day180: '',
  notes: '',
};

export function matterListText(...records: TestRecord[]): string {
  const headers = [...new Set(records.flatMap((record) => Object.keys({ ...usual, ...record })))] as Column[];
  const rows = records.map((record) => headers.map((column) => ({ ...usual, ...record })[column] ?? ''));
  return [headers.map(headerOf), ...rows].map(quoted).join('\r\n');
}

export function matterList(...records: TestRecord[]): MatterFile {
  const read = readMatterFile(new TextEncoder().encode(matterListText(...records)));
  if (!read.ok) throw new Error(read.problem.message);
  return read.file;
}

const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
