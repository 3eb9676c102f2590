import type { Metadata } from 'next';
import { ImportBody, stepOf } from '@/components/imports/import-body';
import { Steps } from '@/components/imports/steps';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { read } from '@/lib/entry/page';
import { readShown } from '@/lib/imports/shown';
import { importPage } from '@/lib/imports/page';
import { figure, KIND } from '@/lib/imports/words';
import { writeInstant } from '@/lib/shared/time-of-day';

export const metadata: Metadata = { title: 'Import' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function OneImportPage({ params, searchParams }: Props) {
  const { id } = await params;
  const shown = readShown(await searchParams);
  const data = await read((scope) => importPage(scope, id, shown));
  const { run, timeZone } = data;
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: 'Import', href: `/import?kind=${run.kind}` }, { label: run.fileName }]}
      />
      <PageHeader
        title={run.fileName}
        lead={`${KIND[run.kind].title}, ${figure(run.records)} ${run.records === 1 ? 'record' : 'records'}. ${run.creator.user.displayName}, ${writeInstant(run.createdAt, timeZone)}.`}
      />
      <Steps at={stepOf(run.state)} />
      <ImportBody {...data} />
    </>
  );
}
