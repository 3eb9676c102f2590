'use client';
import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { VIEW } from '@/lib/exchanges/list-views';
import type { ListState } from '@/lib/exchanges/list-params';
import type { ExchangeRow } from '@/lib/exchanges/queries';
import { ExchangeCard } from './exchange-card';
import { exchangeColumns, type ListRights } from './exchange-columns';

interface ExchangeTableProps {
  rows: ExchangeRow[];
  state: ListState;
  rights: ListRights;
  empty: ReactNode;
}

export function ExchangeTable({ rows, state, rights, empty }: ExchangeTableProps) {
  return (
    <DataTable
      caption={`Exchanges: ${VIEW[state.view].label.toLowerCase()}`}
      columns={exchangeColumns(state, rights)}
      rows={rows}
      rowId={({ id }) => id}
      card={(row) => <ExchangeCard row={row} />}
      empty={empty}
    />
  );
}
