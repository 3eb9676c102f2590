import type { Metadata } from 'next';
import { cache } from 'react';
import { ExchangeHeader } from '@/components/exchanges/page/exchange-header';
import { tabsOf } from '@/components/exchanges/page/parts';
import { ExchangeTabs } from '@/components/exchanges/page/tabs';
import { fileTasks } from '@/components/tasks/file-task-view';
import { FileTasks } from '@/components/tasks/file-tasks';
import { read } from '@/lib/entry/page';
import { explain } from '@/lib/exchanges/explained';
import { exchangePage } from '@/lib/exchanges/page';

interface Props {
  params: Promise<{ id: string }>;
}

/** Once per request: the title and the page show the same reading. */
const pageOf = cache((id: string) => read((scope) => exchangePage(scope, id)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { exchange } = await pageOf((await params).id);
  return { title: `${exchange.number} ${exchange.client ?? exchange.name}` };
}

export default async function ExchangePage({ params }: Props) {
  const page = await pageOf((await params).id);
  const explained = explain(page.exchange);
  return (
    <FileTasks tasks={fileTasks(page.tasks ?? [], page.exchange.timeZone)}>
      <ExchangeHeader {...page} explained={explained} />
      <ExchangeTabs tabs={tabsOf(page, explained)} />
    </FileTasks>
  );
}
