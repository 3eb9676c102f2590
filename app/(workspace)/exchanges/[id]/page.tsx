import type { Metadata } from 'next';
import { cache } from 'react';
import { ExchangeHeader } from '@/components/exchanges/page/exchange-header';
import { ExchangeTabs } from '@/components/exchanges/page/tabs';
import { fileTasks } from '@/components/tasks/file-task-view';
import { FileTasks } from '@/components/tasks/file-tasks';
import { read } from '@/lib/entry/page';
import { explain } from '@/lib/exchanges/explained';
import { exchangePage } from '@/lib/exchanges/page';
import { workflowOf } from '@/lib/workflow/view';
import { parts } from './_parts';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Once per request: the title and the page show the same reading, of the head and of the part that is open. */
const pageOf = cache((id: string, query: string) =>
  read(async (scope) => {
    const asked = Object.fromEntries(new URLSearchParams(query));
    const page = await exchangePage(scope, id, { withTasks: asked.tab === 'tasks', withGates: true });
    const workflow = workflowOf(scope, page.exchange, page.gates);
    const file = { ...page, explained: explain(page.exchange), workflow, asked };
    const shown = parts.filter((part) => part.shownTo(scope, file));
    const open = shown.find(({ value }) => value === asked.tab) ?? shown[0]!;
    const tabs = shown.map(({ value, label, count }) => ({ value, label, count: count?.(file) }));
    return { file, tabs, open: open.value, content: await open.content(scope, file) };
  }),
);

async function pageAsked({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const said = Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return pageOf(id, new URLSearchParams(said).toString());
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { exchange } = (await pageAsked(props)).file;
  return { title: `${exchange.number} ${exchange.client ?? exchange.name}` };
}

export default async function ExchangePage(props: Props) {
  const { file, tabs, open, content } = await pageAsked(props);
  return (
    <FileTasks tasks={file.tasks && fileTasks(file.tasks, file.exchange.timeZone)}>
      <ExchangeHeader {...file} />
      <ExchangeTabs tabs={tabs} open={open}>
        {content}
      </ExchangeTabs>
    </FileTasks>
  );
}
