import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ContactForm } from '@/components/contacts/form/contact-form';
import { valuesOf } from '@/components/contacts/form/values';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { contactToEdit } from '@/lib/contacts/page';
import { read } from '@/lib/entry/page';

export const metadata: Metadata = { title: 'Edit contact' };

export default async function EditContactPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { contact, fields, today } = await read((scope) => contactToEdit(scope, id));
  if (contact.mergedIntoId) redirect(`/contacts/${contact.mergedIntoId}/edit`);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: 'Contacts', href: '/contacts' },
          { label: contact.displayName, href: `/contacts/${id}` },
          { label: 'Edit' },
        ]}
      />
      <PageHeader title={`Edit ${contact.displayName}`} />
      <ContactForm
        today={today}
        fields={fields}
        standing={{ id, seen: contact.updatedAt.toISOString(), values: valuesOf(contact) }}
      />
    </>
  );
}
