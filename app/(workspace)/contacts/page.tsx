import type { Metadata } from 'next';
import Form from 'next/form';
import { ContactList } from '@/components/contacts/contact-list';
import { NewContactDialog } from '@/components/contacts/new-contact-dialog';
import { Button, LinkButton } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { PageHeader } from '@/components/ui/page-header';
import { contactSearch } from '@/lib/contacts/input';
import { contactList } from '@/lib/contacts/list';
import { read } from '@/lib/entry/page';

export const metadata: Metadata = { title: 'Contacts' };

interface ContactsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ContactsPage({ searchParams }: ContactsPageProps) {
  // A search that is malformed shows everybody.
  const query = contactSearch.safeParse(await searchParams).data?.query ?? '';
  const list = await read((scope) => contactList(scope, query));
  return (
    <>
      <PageHeader
        title="Contacts"
        lead="Clients and everyone who takes part in an exchange."
        action={
          <>
            <LinkButton href="/import?kind=contacts">Import</LinkButton>
            <NewContactDialog />
          </>
        }
      />
      <Form action="/contacts" role="search" className="mb-4 flex max-w-form items-end gap-2">
        <Field name="query" label="Name, company or e-mail" required className="min-w-0 flex-1">
          <Input
            key={query}
            type="search"
            name="query"
            defaultValue={query}
            data-shortcut="/"
            maxLength={200}
          />
        </Field>
        <Button type="submit">Search</Button>
      </Form>
      <ContactList {...list} query={query} />
    </>
  );
}
