'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { RowsPiece } from '@/lib/exchanges/list-pages';
import type { ExchangeRow } from '@/lib/exchanges/queries';

interface AllRowsOptions {
  /** What the page came with. */
  first: RowsPiece;
  /** Of the page's URL: which list it is. */
  search: string;
  /** When the page was made: a later one knows more than what was fetched behind an earlier one. */
  asOf: string;
  /** Whether the rest is fetched at all. */
  on: boolean;
}

/** The rows of the page and, where all are asked for, the rest of the list, fetched piece by piece behind them. */
export function useAllRows({ first, search, asOf, on }: AllRowsOptions) {
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = useInfiniteQuery({
    queryKey: ['exchanges', search, asOf],
    queryFn: ({ pageParam, signal }) => fetchRows(search, pageParam, signal),
    initialPageParam: '',
    initialData: { pages: [first], pageParams: [''] },
    getNextPageParam: ({ after }) => after,
    staleTime: Infinity,
    enabled: on,
  });
  useEffect(() => {
    if (on && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [on, hasNextPage, isFetching, isError, fetchNextPage]);

  const rows = useMemo(
    () => (on ? data.pages.flatMap((piece) => piece.rows) : first.rows),
    [on, data, first],
  );
  const loading = on && hasNextPage && !isError;
  const shown = useKept(rows, search, on && hasNextPage);
  return {
    // Typing and scrolling come before the rows that have just arrived.
    rows: useDeferredValue(shown),
    loading,
    retry: isError ? () => void fetchNextPage() : undefined,
  };
}

/** Behind a page made anew, what the one before had stays until as much is there again: nothing jumps, and what is selected stays. */
function useKept(rows: ExchangeRow[], search: string, more: boolean): ExchangeRow[] {
  const [before, setBefore] = useState({ search, rows });
  const enough = !more || rows.length >= before.rows.length || before.search !== search;
  if (enough && before.rows !== rows) setBefore({ search, rows });
  return useMemo(() => {
    if (enough) return rows;
    const fresh = new Set(rows.map(({ id }) => id));
    return [...rows, ...before.rows.filter(({ id }) => !fresh.has(id))];
  }, [enough, rows, before]);
}

async function fetchRows(search: string, after: string, signal: AbortSignal): Promise<RowsPiece> {
  const query = new URLSearchParams({ search, after }).toString();
  const answer = await fetch(`/api/exchanges?${query}`, { signal });
  if (!answer.ok) throw new Error('The rest of the list did not load.');
  return (await answer.json()) as RowsPiece;
}
