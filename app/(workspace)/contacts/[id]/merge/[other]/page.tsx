import type { Metadata } from 'next';
import { MergeForm } from '@/components/contacts/merge/merge-form';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { mergePage } from '@/lib/contacts/merge-page';
import { read } from '@/lib/entry/page';

export const metadata: Metadata = { title: 'Merge contacts' };

export default async function MergePage({ params }: { params: Promise<{ id: string; other: string }> }) {
  const { id, other } = await params;
  const view = await read((scope) => mergePage(scope, id, other));
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: 'Contacts', href: '/contacts' },
          { label: 'Possible duplicates', href: '/contacts/duplicates' },
          { label: 'Merge' },
        ]}
      />
      <PageHeader
        title="Merge contacts"
        lead={`${view.merged.name} becomes part of ${view.kept.name}. Nothing changes before you confirm.`}
      />
      <MergeForm key={view.kept.id} view={view} />
    </>
  );
}
