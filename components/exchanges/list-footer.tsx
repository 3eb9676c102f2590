import Link from 'next/link';
import { Pagination } from '@/components/ui/pagination';
import { exchangesHref, firstPage, type ListState } from '@/lib/exchanges/list-params';
import { PAGE_SIZE, type ExchangeList } from '@/lib/exchanges/queries';

interface ListFooterProps {
  state: ListState;
  list: ExchangeList;
}

/** Pages, or the way to one scroll of all rows and back. */
export function ListFooter({ state, list }: ListFooterProps) {
  if (list.total === 0) return null;
  const href = (page: { after?: string; before?: string }) =>
    exchangesHref({ ...state, after: page.after ?? null, before: page.before ?? null });
  if (state.rows === 'all') {
    return (
      <Link
        href={exchangesHref({ ...state, ...firstPage, rows: null })}
        className="text-brand hover:underline"
      >
        Show in pages
      </Link>
    );
  }
  return (
    <>
      <Pagination
        summary={summaryOf(list.rows.length, list.total)}
        previousHref={list.before && href({ before: list.before })}
        nextHref={list.after && href({ after: list.after })}
      />
      {list.total > PAGE_SIZE && (
        <Link
          href={exchangesHref({ ...state, ...firstPage, rows: 'all' })}
          className="inline-flex min-h-6 items-center text-sm text-brand hover:underline"
        >
          Show all {list.total.toLocaleString('en-US')} in one scroll
        </Link>
      )}
    </>
  );
}

function summaryOf(shown: number, total: number): string {
  const all = total.toLocaleString('en-US');
  if (total <= PAGE_SIZE && shown === total) return total === 1 ? '1 exchange' : `${all} exchanges`;
  return `${shown} of ${all} exchanges`;
}
