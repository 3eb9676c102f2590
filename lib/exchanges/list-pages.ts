import type { Scope } from '@/lib/access/scope';
import { conflict } from '@/lib/shared/errors';
import { paramsOf } from '@/lib/shared/search-params';
import { readListState } from './list-params';
import { exchangeList, stateFor, type ExchangeRow } from './queries';

/** As many as one scroll asks for at a time. */
const PIECE = 500;

export interface RowsPiece {
  rows: ExchangeRow[];
  /** Where the following piece begins; absent at the end. */
  after?: string;
}

/** The rows of the list that `search` says, after the row of that cursor. */
export async function followingRows(
  scope: Scope,
  { search, after }: { search: string; after: string },
): Promise<RowsPiece> {
  const state = stateFor(scope, readListState(paramsOf(new URLSearchParams(search))));
  const list = await exchangeList(scope, { ...state, after, before: null }, PIECE, {
    counted: false,
    onward: true,
  });
  // A cursor that opens nothing would begin again at the first page.
  if (list.cursorLost) conflict('The list does not go on from there. Reload to see it.');
  return { rows: list.rows, after: list.after };
}
