'use client';
import Link from 'next/link';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import type { ListedContact } from '@/lib/contacts/list';
import { contactsHref, isFiltered, type ContactListState } from '@/lib/contacts/list-params';
import { typeWord } from '@/lib/contacts/words';
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { FollowUp } from '../follow-up';
import { BulkActions } from './bulk-actions';
import { chipsOf } from './chips';
import { contactColumns, filesOf, Reach } from './columns';

interface ContactTableProps {
  rows: ListedContact[];
  state: ContactListState;
  today: CalendarDate;
  total: number;
  /** Ids of the columns that show, and the firm's own fields among them. */
  shown: readonly string[];
  fields: readonly FieldDefinition[];
}

export function ContactTable({ rows, state, today, total, shown, fields }: ContactTableProps) {
  return (
    <DataTable
      caption="Contacts"
      columns={contactColumns(state, today, fields).filter(({ id }) => shown.includes(id ?? ''))}
      total={total}
      selection={{
        rowName: ({ displayName }) => displayName,
        bar: (chosen, clear) => <BulkActions rows={chosen} today={today} clear={clear} />,
      }}
      rows={rows}
      rowId={({ id }) => id}
      card={(row) => <ContactCard row={row} today={today} />}
      empty={<ListEmpty state={state} fields={fields} />}
    />
  );
}

function ContactCard({ row, today }: { row: ListedContact; today: CalendarDate }) {
  return (
    <div className="space-y-1">
      <Link href={`/contacts/${row.id}`} className="font-medium text-brand hover:underline">
        {row.displayName}
      </Link>
      <p className="text-sm text-muted">
        {[row.company !== row.displayName && row.company, ...row.contactType.map((type) => typeWord[type])]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Reach contact={row} />
      <p className="text-sm">Exchanges: {filesOf(row)}</p>
      {row.nextFollowupDate && (
        <p className="text-sm">
          Follow-up: <FollowUp on={row.nextFollowupDate} today={today} />
        </p>
      )}
    </div>
  );
}

function ListEmpty({ state, fields }: Pick<ContactTableProps, 'state' | 'fields'>) {
  if (!isFiltered(state)) {
    return (
      <EmptyState
        kind="first"
        title="No contacts yet"
        action={
          <LinkButton href="/contacts/new" variant="primary">
            New contact
          </LinkButton>
        }
      >
        Clients and everyone who takes part in an exchange appear here.
      </EmptyState>
    );
  }
  const asked = [...(state.q ? [`“${state.q}”`] : []), ...chipsOf(state, fields).map(({ label }) => label)];
  return (
    <EmptyState
      kind="no-match"
      title="No contact matches"
      action={
        <LinkButton href={contactsHref({ sort: state.sort, dir: state.dir })}>Clear filters</LinkButton>
      }
    >
      Looked for {asked.join(', ')}.
    </EmptyState>
  );
}
