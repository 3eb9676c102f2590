import type { Metadata } from 'next';
import { ExchangeTable } from '@/components/exchanges/exchange-table';
import { ListEmpty } from '@/components/exchanges/list-empty';
import { ListFilters } from '@/components/exchanges/list-filters';
import { ListFooter } from '@/components/exchanges/list-footer';
import { ViewTabs } from '@/components/exchanges/view-tabs';
import { LinkButton } from '@/components/ui/button';
import { buttonStyles } from '@/components/ui/button-styles';
import { ListIgnored } from '@/components/ui/list-ignored';
import { PageHeader } from '@/components/ui/page-header';
import { read } from '@/lib/entry/page';
import { isFiltered, listHref, readListState } from '@/lib/exchanges/list-params';
import { listPage } from '@/lib/exchanges/list-page';
import { VIEW } from '@/lib/exchanges/list-views';

export const metadata: Metadata = { title: 'Exchanges' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ExchangesPage({ searchParams }: Props) {
  const asked = readListState(await searchParams);
  const page = await read((scope) => listPage(scope, asked));
  const { state, list, hasAny, coordinators, definitions, columns, canOpen, isStaff } = page;

  return (
    <>
      <PageHeader
        title="Exchanges"
        lead={VIEW[state.view].holds}
        action={
          <>
            {list.total > 0 && (
              <a
                href={listHref('/exchanges/export', { ...state, after: null, before: null, view_id: null })}
                download
                className={buttonStyles()}
              >
                Export CSV
              </a>
            )}
            {page.canImport && <LinkButton href="/import">Import</LinkButton>}
            {canOpen && (
              <LinkButton href="/exchanges/new" variant="primary">
                New exchange
              </LinkButton>
            )}
          </>
        }
      />
      {(hasAny || isFiltered(state)) && (
        <>
          <ViewTabs state={state} isStaff={isStaff} saved={page.saved} rights={page.viewRights} />
          <ListFilters
            view={state.view}
            coordinators={coordinators}
            definitions={definitions}
            columns={page.known}
            today={page.today}
          />
        </>
      )}
      <ListIgnored names={[...list.ignored, ...columns.unknown]} />
      {list.cursorLost && (
        <p role="status" className="mb-4 rounded-card bg-brand-soft px-4 py-2">
          The page you asked for no longer exists in this order, so this is the first one.
        </p>
      )}
      <ExchangeTable
        first={{ rows: list.rows, after: list.after }}
        total={list.total}
        asOf={page.asOf}
        state={state}
        columns={columns}
        definitions={definitions}
        bulk={page.bulk}
        empty={
          <ListEmpty
            state={state}
            hasAny={hasAny}
            canOpen={canOpen}
            coordinators={coordinators}
            definitions={definitions}
          />
        }
      />
      <ListFooter state={state} list={list} />
    </>
  );
}
