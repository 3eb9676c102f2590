import type { ImportReport } from './report';
import { printable } from '../csv/printable';
import { plural } from './totals';

/** The report for a person at a terminal; its last line is the summary. */
export function writeReport(report: ImportReport): string {
  const { totals, causes, rejects, warnings, returnCaps, differs } = report;
  return [
    `${totals.records} ${plural(totals.records, 'record')} read`,
    ...section(
      'Rejected, by cause',
      causes.map(
        ({ title, records }) =>
          `${title}: ${records.length} (${plural(records.length, 'record')} ${records.join(', ')})`,
      ),
    ),
    ...section(
      'Rejected, each',
      rejects.map(({ column, value, reason, ...place }) => `${at(place)}${named(column, value)}: ${reason}`),
    ),
    ...section('Deadlines of the list that differ from the rules', warnings.map(withMatter)),
    ...section('Exchange periods shortened by the return date', returnCaps.map(withMatter)),
    ...section(
      'Stored already with other data, not written',
      differs.map(({ fields, ...place }) => `${at(place)}, matter ${place.number}: ${fields.join(', ')}`),
    ),
    ...(totals.returnCaps > 0
      ? [
          '',
          `${totals.returnCaps} exchange ${plural(totals.returnCaps, 'period')} shortened by the return date`,
        ]
      : []),
    '',
    report.summary,
  ].join('\n');
}

type Place = { readonly record: number; readonly line: number };

const section = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? ['', title, ...lines.map((line) => `  ${line}`)] : [];
const at = ({ record, line }: Place) => `Record ${record} (line ${line})`;
const withMatter = (found: Place & { number: string; message: string }) =>
  `${at(found)}, matter ${found.number}: ${found.message}`;

function named(column: string, value: string): string {
  if (column === '') return '';
  return value.trim() === '' ? `, ${column}` : `, ${column} ${printable(value)}`;
}
