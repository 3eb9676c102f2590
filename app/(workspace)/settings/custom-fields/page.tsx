import type { Metadata } from 'next';
import { DefinedFields } from '@/components/custom-fields/defined-fields';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { allow } from '@/lib/access/permissions';
import { fieldDefinitions } from '@/lib/custom-fields/queries';
import { read } from '@/lib/entry/page';

export const metadata: Metadata = { title: 'Custom fields' };

export default async function CustomFieldsPage() {
  const { exchange, contact } = await read(async (scope) => {
    allow(scope, 'customField.manage');
    return {
      exchange: await fieldDefinitions(scope, 'exchange', { retired: true }),
      contact: await fieldDefinitions(scope, 'contact', { retired: true }),
    };
  });
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'Settings', href: '/settings' }, { label: 'Custom fields' }]} />
      <PageHeader
        title="Custom fields"
        lead="What the firm keeps of its own beside the fields that every exchange and contact has. Staff see them; clients and other parties do not."
      />
      <div className="space-y-4">
        <DefinedFields entity="exchange" title="On exchanges" fields={exchange} />
        <DefinedFields entity="contact" title="On contacts" fields={contact} />
      </div>
    </>
  );
}
