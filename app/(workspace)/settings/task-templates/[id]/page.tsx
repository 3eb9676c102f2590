import type { Metadata } from 'next';
import { TemplateForm } from '@/components/task-templates/template-form';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { allow } from '@/lib/access/permissions';
import { read } from '@/lib/entry/page';
import { knownId } from '@/lib/exchanges/file';
import { typeWord } from '@/lib/exchanges/words';
import { getTemplate, staffMembers, templatesOf } from '@/lib/task-templates/queries';

export const metadata: Metadata = { title: 'Task template' };

export default async function TemplatePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { template, others, members } = await read(async (scope) => {
    const found = await getTemplate(scope, knownId(id));
    allow(scope, 'taskTemplate.edit');
    return {
      template: found,
      others: await templatesOf(scope, found.exchangeType),
      members: await staffMembers(scope),
    };
  });
  const { exchangeType } = template;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: 'Settings', href: '/settings' },
          { label: 'Task templates', href: `/settings/task-templates?type=${exchangeType}` },
          { label: template.title },
        ]}
      />
      <PageHeader
        title={template.title}
        lead={`For exchanges of the type ${typeWord[exchangeType]}.${template.isActive ? '' : ' Retired: it makes no further task.'}`}
      />
      <TemplateForm
        key={template.seen}
        exchangeType={exchangeType}
        template={template}
        others={others
          .filter((other) => other.id !== id && other.isActive)
          .map(({ id: otherId, title }) => ({ id: otherId, title }))}
        members={members}
      />
    </>
  );
}
