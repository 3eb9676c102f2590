import type { Metadata } from 'next';
import { Dropzone } from '@/components/imports/dropzone';
import { KindTabs } from '@/components/imports/kind-tabs';
import { PastImports } from '@/components/imports/past-imports';
import { Steps } from '@/components/imports/steps';
import { PageHeader } from '@/components/ui/page-header';
import { read } from '@/lib/entry/page';
import { kindSchema } from '@/lib/imports/input';
import { importOverview } from '@/lib/imports/page';
import { KIND } from '@/lib/imports/words';

export const metadata: Metadata = { title: 'Import' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ImportPage({ searchParams }: Props) {
  const asked = kindSchema.safeParse((await searchParams).kind).data;
  const { kinds, kind, runs, timeZone } = await read((scope) => importOverview(scope, asked));
  return (
    <>
      <PageHeader title="Import" lead={KIND[kind].holds} />
      <KindTabs kinds={kinds} kind={kind} />
      <Steps at="Upload" />
      <div className="space-y-6">
        <Dropzone key={kind} kind={kind} />
        <PastImports runs={runs} timeZone={timeZone} />
      </div>
    </>
  );
}
