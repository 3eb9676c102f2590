import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/button';
import { PersonChip } from '@/components/ui/person-chip';
import type { ListedContact } from '@/lib/contacts/list';

interface ContactListProps {
  contacts: readonly ListedContact[];
  total: number;
  query: string;
}

/** Contacts by name: how to reach each, and the files they are part of. */
export function ContactList({ contacts, total, query }: ContactListProps) {
  if (contacts.length === 0) {
    return (
      <Card>
        {query ? (
          <EmptyState
            kind="no-match"
            title={`No contact matches “${query}”`}
            action={<LinkButton href="/contacts">Clear the search</LinkButton>}
          >
            Names, companies and e-mail addresses were searched.
          </EmptyState>
        ) : (
          <EmptyState kind="first" title="No contacts yet">
            Clients and everyone who takes part in an exchange appear here. Add the first with New contact.
          </EmptyState>
        )}
      </Card>
    );
  }
  return (
    <>
      <p className="mb-2 text-sm text-muted" role="status">
        {total === contacts.length
          ? `${total.toLocaleString('en-US')} ${total === 1 ? 'contact' : 'contacts'}`
          : `The first ${contacts.length} of ${total.toLocaleString('en-US')} contacts by name. Search to see others.`}
      </p>
      <Card flush>
        <ul className="divide-y divide-line">
          {contacts.map((contact) => (
            <ContactRow key={contact.id} contact={contact} />
          ))}
        </ul>
      </Card>
    </>
  );
}

function ContactRow({ contact }: { contact: ListedContact }) {
  const { displayName, company, email, phonePrimary } = contact;
  const isCompany = company !== null && company === displayName;
  return (
    <li className="grid gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[1fr_1fr_12rem] sm:items-center">
      <div className="min-w-0">
        <PersonChip name={displayName} kind={isCompany ? 'company' : 'person'} />
        {company && !isCompany && (
          <p className="pl-8 text-sm [overflow-wrap:anywhere] text-muted">{company}</p>
        )}
      </div>
      <div className="min-w-0 pl-8 text-sm sm:pl-0">
        {email && (
          <a
            href={`mailto:${email}`}
            className="flex min-h-6 items-center [overflow-wrap:anywhere] text-brand hover:underline"
          >
            {email}
          </a>
        )}
        {phonePrimary && (
          <a
            href={`tel:${phonePrimary}`}
            className="inline-flex min-h-6 items-center text-brand tabular-nums hover:underline"
          >
            {phonePrimary}
          </a>
        )}
        {!email && !phonePrimary && <span className="text-muted">No e-mail or phone entered</span>}
      </div>
      <p className="pl-8 text-sm text-muted sm:pl-0">{files(contact)}</p>
    </li>
  );
}

function files({ asClient, asParticipant }: ListedContact): string {
  const parts = [
    asClient > 0 && `client of ${exchanges(asClient)}`,
    asParticipant > 0 && `takes part in ${exchanges(asParticipant)}`,
  ].filter((part) => part !== false);
  const words = parts.join(', ') || 'none of your exchanges';
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const exchanges = (count: number) => (count === 1 ? '1 exchange' : `${count} exchanges`);
