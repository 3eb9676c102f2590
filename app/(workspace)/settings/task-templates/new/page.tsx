import type { Metadata } from 'next';
import { TemplateForm } from '@/components/task-templates/template-form';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { allow } from '@/lib/access/permissions';
import { read } from '@/lib/entry/page';
import { exchangeTypes } from '@/lib/exchanges/rules/values';
import { typeWord } from '@/lib/exchanges/words';
import { staffMembers, templatesOf } from '@/lib/task-templates/queries';

export const metadata: Metadata = { title: 'New task template' };

interface NewTemplatePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewTemplatePage({ searchParams }: NewTemplatePageProps) {
  const asked = (await searchParams).type;
  const type = exchangeTypes.find((known) => known === asked) ?? 'delayed';
  const { others, members } = await read(async (scope) => {
    allow(scope, 'taskTemplate.edit');
    return { others: await templatesOf(scope, type), members: await staffMembers(scope) };
  });
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: 'Settings', href: '/settings' },
          { label: 'Task templates', href: `/settings/task-templates?type=${type}` },
          { label: 'New' },
        ]}
      />
      <PageHeader title="New task template" lead={`For exchanges of the type ${typeWord[type]}.`} />
      <TemplateForm
        exchangeType={type}
        others={others.filter(({ isActive }) => isActive).map(({ id, title }) => ({ id, title }))}
        members={members}
      />
    </>
  );
}
