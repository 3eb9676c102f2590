import type { Metadata } from 'next';
import { ContactForm } from '@/components/contacts/form/contact-form';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { allow } from '@/lib/access/permissions';
import { fieldDefinitions } from '@/lib/custom-fields/queries';
import { read } from '@/lib/entry/page';

export const metadata: Metadata = { title: 'New contact' };

export default async function NewContactPage() {
  const { today, fields } = await read(async (scope) => {
    allow(scope, 'contact.create');
    return { today: scope.today, fields: await fieldDefinitions(scope, 'contact') };
  });
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'Contacts', href: '/contacts' }, { label: 'New contact' }]} />
      <PageHeader title="New contact" lead="A name or a company is enough; the rest can follow." />
      <ContactForm today={today} fields={fields} />
    </>
  );
}
