import Link from 'next/link';
import { AssignTask } from '@/components/tasks/assign-task';
import { priorityWord, taskTypeWord } from '@/components/tasks/task-words';
import { Urgency } from '@/components/tasks/urgency';
import { Card } from '@/components/ui/card';
import { calendarDateIn, writeDate } from '@/lib/shared/calendar-date';
import type { TaskPage } from '@/lib/tasks/detail';
import { statusWord } from '@/lib/tasks/rules/board';
import { Due } from './due';

/** When, whose, how pressing, of which exchange. */
export function Facts({ page }: { page: TaskPage }) {
  const { task, today, timeZone, urgency, staff, mayEdit } = page;
  return (
    <Card>
      {task.description && (
        <p className="mb-3 max-w-prose [overflow-wrap:anywhere] whitespace-pre-wrap">{task.description}</p>
      )}
      <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[8rem_1fr]">
        <dt className="text-muted">Due</dt>
        <dd>
          <Due task={task} today={today} timeZone={timeZone} />
        </dd>
        <dt className="text-muted">Status</dt>
        <dd>
          {statusWord[task.status]}
          {task.completedAt && `, ${writeDate(calendarDateIn(timeZone, task.completedAt))}`}
        </dd>
        <dt className="text-muted">Priority</dt>
        <dd>
          {priorityWord[task.priority]} {urgency && <Urgency urgency={urgency} />}
        </dd>
        <dt className="text-muted">Kind</dt>
        <dd>{taskTypeWord[task.taskType]}</dd>
        <dt className="text-muted">Assigned to</dt>
        <dd>
          {staff && mayEdit && task.exchangeId ? (
            <AssignTask
              task={{ ...task, counted: null, completed: null, mayMove: true }}
              people={staff.people}
            />
          ) : (
            (task.assignee ?? 'Nobody yet')
          )}
        </dd>
        {task.exchange && task.exchangeId && (
          <>
            <dt className="text-muted">Exchange</dt>
            <dd>
              <Link
                href={`/exchanges/${task.exchangeId}`}
                className="inline-block min-h-6 py-0.5 text-brand hover:underline"
              >
                <span className="font-mono">{task.exchange.exchangeNumber}</span> {task.exchange.name}
              </Link>
            </dd>
          </>
        )}
        {staff?.plan.template && (
          <>
            <dt className="text-muted">Made from</dt>
            <dd>The template “{staff.plan.template}”</dd>
          </>
        )}
      </dl>
    </Card>
  );
}
