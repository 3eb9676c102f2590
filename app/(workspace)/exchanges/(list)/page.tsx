import type { Metadata } from 'next';
import { ExchangeTable } from '@/components/exchanges/exchange-table';
import { ListEmpty } from '@/components/exchanges/list-empty';
import { ListFilters } from '@/components/exchanges/list-filters';
import { ViewTabs } from '@/components/exchanges/view-tabs';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { can } from '@/lib/access/permissions';
import { read } from '@/lib/entry/page';
import { listCoordinators } from '@/lib/exchanges/list-coordinators';
import { exchangesHref, isFiltered, readListState } from '@/lib/exchanges/list-params';
import { exchangeList, hasExchanges, PAGE_SIZE, stateFor } from '@/lib/exchanges/queries';
import { VIEW } from '@/lib/exchanges/list-views';

export const metadata: Metadata = { title: 'Exchanges' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ExchangesPage({ searchParams }: Props) {
  const asked = readListState(await searchParams);
  const { state, list, hasAny, coordinators, rights, canOpen, isStaff } = await read(async (scope) => {
    const staff = can(scope, 'contact.list');
    const state = stateFor(scope, asked);
    const list = await exchangeList(scope, state);
    return {
      state,
      list,
      hasAny: list.rows.length > 0 || (await hasExchanges(scope)),
      coordinators: staff ? await listCoordinators(scope) : [],
      rights: {
        money: can(scope, 'exchange.seeMoney'),
        tasks: can(scope, 'task.see'),
        risk: can(scope, 'exchange.seeRisk'),
      },
      canOpen: can(scope, 'exchange.open'),
      isStaff: staff,
    };
  });
  const href = (page: { after?: string; before?: string }) =>
    exchangesHref({ ...state, after: page.after ?? null, before: page.before ?? null });

  return (
    <>
      <PageHeader
        title="Exchanges"
        lead={VIEW[state.view].holds}
        action={
          canOpen && (
            <LinkButton href="/exchanges/new" variant="primary">
              New exchange
            </LinkButton>
          )
        }
      />
      {(hasAny || isFiltered(state)) && (
        <>
          <ViewTabs state={state} isStaff={isStaff} />
          <ListFilters view={state.view} coordinators={coordinators} />
        </>
      )}
      {list.cursorLost && (
        <p role="status" className="mb-4 rounded-card bg-brand-soft px-4 py-2">
          The page you asked for no longer exists in this order, so this is the first one.
        </p>
      )}
      <ExchangeTable
        rows={list.rows}
        state={state}
        rights={rights}
        empty={<ListEmpty state={state} hasAny={hasAny} canOpen={canOpen} coordinators={coordinators} />}
      />
      {list.total > 0 && (
        <Pagination
          summary={summaryOf(list.rows.length, list.total)}
          previousHref={list.before && href({ before: list.before })}
          nextHref={list.after && href({ after: list.after })}
        />
      )}
    </>
  );
}

function summaryOf(shown: number, total: number): string {
  const all = total.toLocaleString('en-US');
  if (total <= PAGE_SIZE && shown === total) return total === 1 ? '1 exchange' : `${all} exchanges`;
  return `${shown} of ${all} exchanges`;
}
