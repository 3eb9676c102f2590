import type { Metadata } from 'next';
import { builtInViews } from '@/components/contacts/list/built-in-views';
import { columnChoices } from '@/lib/contacts/list-columns';
import { ContactFilters } from '@/components/contacts/list/filters';
import { ContactTable } from '@/components/contacts/list/contact-table';
import { LinkButton } from '@/components/ui/button';
import { buttonStyles } from '@/components/ui/button-styles';
import { chooseColumns } from '@/lib/shared/columns-param';
import { ListIgnored } from '@/components/ui/list-ignored';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { SavedViews } from '@/components/views/saved-views';
import { can } from '@/lib/access/permissions';
import { contactList, listFacets } from '@/lib/contacts/list';
import { contactsExportHref, contactsHref, isFiltered, readContactState } from '@/lib/contacts/list-params';
import { fieldDefinitions } from '@/lib/custom-fields/queries';
import { savedViews } from '@/lib/views/queries';
import { read } from '@/lib/entry/page';

export const metadata: Metadata = { title: 'Contacts' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ContactsPage({ searchParams }: Props) {
  const state = readContactState(await searchParams);
  const { list, facets, fields, views, rights, today } = await read(async (scope) => ({
    list: await contactList(scope, state),
    facets: await listFacets(scope),
    fields: await fieldDefinitions(scope, 'contact', { retired: true }),
    views: await savedViews(scope, 'contacts'),
    rights: { share: can(scope, 'view.share'), keepShared: can(scope, 'view.keepShared') },
    today: scope.today,
  }));
  const columns = columnChoices(fields);
  const { shown, unknown } = chooseColumns(state.columns, columns);
  const href = (page: { after?: string; before?: string }) =>
    contactsHref({ ...state, after: page.after ?? null, before: page.before ?? null });

  return (
    <>
      <PageHeader
        title="Contacts"
        lead="Clients and everyone who takes part in an exchange."
        action={
          <>
            {/* A file, not a page: the router has nothing to do with it. */}
            <a href={contactsExportHref(state)} download className={buttonStyles()}>
              Export CSV
            </a>
            <LinkButton href="/import?kind=contacts">Import</LinkButton>
            <LinkButton href="/contacts/duplicates">Possible duplicates</LinkButton>
            <LinkButton href="/contacts/new" variant="primary">
              New contact
            </LinkButton>
          </>
        }
      />
      {(facets.any || isFiltered(state)) && (
        <>
          <SavedViews
            list="contacts"
            basePath="/contacts"
            builtIn={builtInViews(state)}
            views={views}
            rights={rights}
          />
          <ContactFilters
            tags={facets.tags}
            states={facets.states}
            definitions={fields}
            {...{ columns, today }}
          />
        </>
      )}
      <ListIgnored names={[...list.ignored, ...unknown]} />
      {list.cursorLost && (
        <p role="status" className="mb-4 rounded-card bg-brand-soft px-4 py-2">
          The page you asked for no longer exists in this order, so this is the first one.
        </p>
      )}
      <ContactTable {...{ state, today, shown, fields }} rows={list.rows} total={list.total} />
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
  const all = `${total.toLocaleString('en-US')} ${total === 1 ? 'contact' : 'contacts'}`;
  return shown === total ? all : `${shown} of ${all}`;
}
