import type { Metadata } from 'next';
import { cache } from 'react';
import { Remember } from '@/components/search/remember';
import { AfterOthers } from '@/components/task/after-others';
import { Comments } from '@/components/task/comments';
import { Dependencies } from '@/components/task/dependencies';
import { EditTask } from '@/components/task/edit-task';
import { Facts } from '@/components/task/facts';
import { TaskHistory } from '@/components/task/history';
import { Moves } from '@/components/task/moves';
import { PlanCard } from '@/components/task/plan-card';
import { Rating } from '@/components/task/rating';
import { RecurrenceCard } from '@/components/task/recurrence';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { read } from '@/lib/entry/page';
import { taskPage } from '@/lib/tasks/detail';

interface Props {
  params: Promise<{ id: string }>;
}

/** Once per request: the title and the page show the same reading. */
const pageOf = cache((id: string) => read((scope) => taskPage(scope, id)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageOf((await params).id)).task.title };
}

export default async function TaskDetailPage({ params }: Props) {
  const page = await pageOf((await params).id);
  const { task, today, timeZone, staff, mayMove, mayEdit, comments } = page;
  const { id } = task;
  const open = task.status !== 'completed' && task.status !== 'cancelled';
  return (
    <>
      <Remember kind="task" id={id} />
      <Breadcrumbs crumbs={[{ label: 'Tasks', href: '/tasks' }, { label: task.title }]} />
      <PageHeader title={task.title} action={mayEdit && <EditTask task={task} today={today} />} />
      <div className="grid gap-4 xl:grid-cols-2">
        <div className="min-w-0 space-y-4">
          <Facts page={page} />
          {mayMove && <Moves key={task.status} task={task} staff={staff !== undefined} />}
          {staff && <Dependencies id={id} links={staff.links} today={today} mayEdit={mayEdit && open} />}
          {staff && mayEdit && open && staff.links.waitsFor.length > 0 && (
            <AfterOthers
              key={`${task.anchor} ${task.offsetDays}`}
              id={id}
              offsetDays={task.anchor === 'waited_for' ? task.offsetDays : null}
              dueOn={task.dueOn}
            />
          )}
          <Comments id={id} comments={comments} timeZone={timeZone} mayWrite={staff !== undefined} />
        </div>
        {staff && (
          <div className="min-w-0 space-y-4">
            <PlanCard id={id} plan={staff.plan} timeZone={timeZone} mayEdit={mayEdit && open} />
            <RecurrenceCard
              id={id}
              recurrence={staff.plan.recurrence}
              dueOn={task.dueOn}
              today={today}
              onFile={task.exchangeId !== null}
              mayEdit={mayEdit && open}
            />
            <Rating id={id} plan={staff.plan} completed={task.status === 'completed'} />
            <TaskHistory history={staff.history} timeZone={timeZone} />
          </div>
        )}
      </div>
    </>
  );
}
