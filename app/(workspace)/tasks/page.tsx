import type { Metadata } from 'next';
import { MyTasks } from '@/components/my-tasks/my-tasks';
import { PageHeader } from '@/components/ui/page-header';
import { read } from '@/lib/entry/page';
import { myTasksPage } from '@/lib/tasks/my-tasks';

export const metadata: Metadata = { title: 'Tasks' };

export default async function TasksPage() {
  const tasks = await read(myTasksPage);
  return (
    <>
      <PageHeader title="My tasks" lead="Everything assigned to you, over all exchanges, soonest first." />
      <MyTasks {...tasks} />
    </>
  );
}
