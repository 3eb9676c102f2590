import type { Metadata } from 'next';
import Link from 'next/link';
import { TemplateList } from '@/components/task-templates/template-list';
import { TypeLinks } from '@/components/task-templates/type-links';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { buttonStyles } from '@/components/ui/button-styles';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/access/permissions';
import { read } from '@/lib/entry/page';
import { exchangeTypes } from '@/lib/exchanges/rules/values';
import { templatesOf } from '@/lib/task-templates/queries';

export const metadata: Metadata = { title: 'Task templates' };

interface TemplatesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function TemplatesPage({ searchParams }: TemplatesPageProps) {
  const asked = (await searchParams).type;
  const type = exchangeTypes.find((known) => known === asked) ?? 'delayed';
  const { templates, mayEdit } = await read(async (scope) => ({
    templates: await templatesOf(scope, type),
    mayEdit: can(scope, 'taskTemplate.edit'),
  }));
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'Settings', href: '/settings' }, { label: 'Task templates' }]} />
      <PageHeader
        title="Task templates"
        lead="The tasks that an exchange begins with, and those that its dates and stages bring."
        action={
          mayEdit && (
            <Link href={`/settings/task-templates/new?type=${type}`} className={buttonStyles('primary')}>
              New template
            </Link>
          )
        }
      />
      <TypeLinks current={type} />
      <TemplateList templates={templates} mayEdit={mayEdit} />
    </>
  );
}
