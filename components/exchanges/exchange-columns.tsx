import type { ColumnDef } from '@tanstack/react-table';
import Link from 'next/link';
import { FieldWords } from '@/components/custom-fields/field-words';
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';
import { fieldColumn } from '@/lib/custom-fields/rules/filter';
import type { ExchangeRow } from '@/lib/exchanges/queries';
import { fileDateWord } from '@/lib/exchanges/file-dates';
import { exchangesHref, firstPage, type ListState } from '@/lib/exchanges/list-params';
import { firstDirection, type ListSort } from '@/lib/exchanges/list-sort';
import { stageName } from '@/lib/exchanges/rules/stages';
import { priorityWord } from '@/lib/exchanges/status-words';
import type { ChosenColumns } from '@/lib/shared/columns-param';
import { typeWord } from '@/lib/exchanges/words';
import { writeMoney } from '@/lib/shared/money';
import { FileStatus } from './file-status';
import { NextAction } from './next-action';
import { Risk } from './risk';
import { RowClock } from './row-clock';

/** The columns of the list, each header a link that sorts, and on a second click turns around. */
export function exchangeColumns(
  state: ListState,
  { shown, chosen }: ChosenColumns,
  definitions: readonly FieldDefinition[],
): ColumnDef<ExchangeRow>[] {
  const sortable = (sort: ListSort) => {
    const current = state.sort === sort;
    const turned = state.dir === 'asc' ? 'desc' : 'asc';
    const dir = current ? turned : firstDirection(sort);
    const sorted = state.dir === 'asc' ? ('ascending' as const) : ('descending' as const);
    return {
      sortHref: exchangesHref({ ...state, ...firstPage, sort, dir }),
      ...(current && { sorted }),
    };
  };
  const columns: ColumnDef<ExchangeRow>[] = [
    {
      id: 'number',
      header: 'Number',
      meta: { rowHeader: true, ...sortable('number') },
      cell: ({ row: { original } }) => (
        <>
          <Link
            href={`/exchanges/${original.id}`}
            className="font-mono whitespace-nowrap text-brand hover:underline"
          >
            {original.number}
          </Link>
          <span className="block text-xs text-muted">{typeWord[original.type]}</span>
        </>
      ),
    },
    {
      id: 'client',
      header: 'Client',
      meta: sortable('client'),
      cell: ({ row: { original } }) => (
        <>
          {original.client ?? original.name}
          {original.coordinator && (
            <span className="block text-xs text-muted xl:hidden">{original.coordinator}</span>
          )}
        </>
      ),
    },
    {
      id: 'stage',
      header: 'Status and stage',
      meta: sortable('stage'),
      cell: ({ row: { original } }) => (
        <span className="block min-w-24">
          <FileStatus row={original} />
          <span className="block text-xs text-muted">{stageName(original.stage)}</span>
          {original.risk && (
            <span className="block xl:hidden">
              <Risk risk={original.risk} />
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'identify',
      header: fileDateWord.identification,
      meta: sortable('identify'),
      cell: ({ row: { original } }) => (
        <RowClock row={original} kinds={['identification', 'parking_identification']} />
      ),
    },
    {
      id: 'ends',
      header: fileDateWord.exchange,
      meta: sortable('ends'),
      cell: ({ row: { original } }) => <RowClock row={original} kinds={['exchange', 'parking']} />,
    },
    {
      id: 'risk',
      header: 'Risk',
      meta: { widest: true },
      cell: ({ row: { original } }) =>
        original.risk ? <Risk risk={original.risk} /> : <span className="text-faint">Not active</span>,
    },
    {
      id: 'next',
      header: 'Next action',
      meta: { wide: true },
      cell: ({ row: { original } }) =>
        original.nextTask ? (
          <span className="block min-w-32">
            <NextAction task={original.nextTask} today={original.today} timeZone={original.timeZone} />
          </span>
        ) : (
          <span className="text-faint">No open task</span>
        ),
    },
    {
      id: 'value',
      header: 'Value',
      meta: { align: 'right', wide: true, ...sortable('value') },
      cell: ({ row: { original } }) =>
        original.value === null ? (
          <span className="text-faint">Not entered</span>
        ) : (
          writeMoney(original.value)
        ),
    },
    {
      id: 'coordinator',
      header: 'Coordinator',
      meta: { widest: true },
      cell: ({ row: { original } }) => original.coordinator ?? <span className="text-faint">Nobody</span>,
    },
    {
      id: 'priority',
      header: 'Priority',
      cell: ({ row: { original } }) => original.office && priorityWord[original.office.priority],
    },
    {
      id: 'tags',
      header: 'Tags',
      cell: ({ row: { original } }) => original.office?.tags.join(', '),
    },
    ...definitions.map((definition): ColumnDef<ExchangeRow> => ({
      id: fieldColumn(definition.key),
      header: definition.label,
      meta: definition.kind === 'money' || definition.kind === 'number' ? { align: 'right' } : {},
      cell: ({ row: { original } }) => (
        <FieldWords definition={definition} values={original.office?.fields ?? {}} />
      ),
    })),
  ];
  return columns
    .filter(({ id = '' }) => shown.includes(id))
    .map((column) => (chosen ? { ...column, meta: { ...column.meta, wide: false, widest: false } } : column));
}
