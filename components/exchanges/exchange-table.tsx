'use client';
import { useCallback, useMemo, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';
import { VIEW } from '@/lib/exchanges/list-views';
import { listHref, type ListState } from '@/lib/exchanges/list-params';
import type { RowsPiece } from '@/lib/exchanges/list-pages';
import type { ExchangeRow } from '@/lib/exchanges/queries';
import type { ChosenColumns } from '@/lib/shared/columns-param';
import { ExchangeBulk } from './bulk/exchange-bulk';
import { ExchangeCard } from './exchange-card';
import { exchangeColumns } from './exchange-columns';
import { ExchangePeek } from './peek/exchange-peek';
import { useAllRows } from './use-all-rows';

interface ExchangeTableProps {
  first: RowsPiece;
  total: number;
  asOf: string;
  state: ListState;
  columns: ChosenColumns;
  definitions: readonly FieldDefinition[];
  /** For who changes many files at once; `coordinators` for who may give them to another. */
  bulk?: { coordinators?: readonly { id: string; name: string }[] };
  empty: ReactNode;
}

const rowId = ({ id }: ExchangeRow) => id;
const rowName = ({ number, client, name }: ExchangeRow) => `${number}, ${client ?? name}`;

export function ExchangeTable(props: ExchangeTableProps) {
  const { first, total, asOf, state, columns, definitions, bulk, empty } = props;
  const { rows, loading, retry } = useAllRows({
    first,
    search: listHref('', { ...state, rows: null, after: null, before: null }).replace(/^\?/, ''),
    asOf,
    on: state.rows === 'all',
  });
  const drawn = useMemo(() => exchangeColumns(state, columns, definitions), [state, columns, definitions]);
  const coordinators = bulk?.coordinators;
  const bar = useCallback(
    (chosen: ExchangeRow[], clear: () => void) => (
      <ExchangeBulk rows={chosen} clear={clear} coordinators={coordinators} />
    ),
    [coordinators],
  );
  const selection = useMemo(() => ({ rowName, bar }), [bar]);
  return (
    <>
      <DataTable
        caption={`Exchanges: ${VIEW[state.view].label.toLowerCase()}`}
        columns={drawn}
        rows={rows}
        total={total}
        rowId={rowId}
        card={(row) => <ExchangeCard row={row} />}
        empty={empty}
        selection={bulk && selection}
        peek={(row, close) => <ExchangePeek row={row} onClose={close} />}
      />
      {state.rows === 'all' && (
        <p role="status" className="py-3 text-sm text-muted tabular-nums">
          {retry ? (
            <>
              The rest did not load. {rows.length.toLocaleString('en-US')} of {total.toLocaleString('en-US')}{' '}
              are here.{' '}
              <Button size="small" onClick={retry}>
                Load the rest
              </Button>
            </>
          ) : loading ? (
            `${rows.length.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} exchanges, more are coming`
          ) : (
            `All ${rows.length.toLocaleString('en-US')} exchanges`
          )}
        </p>
      )}
    </>
  );
}
