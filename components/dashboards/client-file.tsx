import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { FileStatus } from '@/components/exchanges/file-status';
import { StatusBadge } from '@/components/ui/status-badge';
import type { ClientFile as File } from '@/lib/dashboards/client';
import { stageName } from '@/lib/exchanges/rules/stages';
import { writeDate } from '@/lib/shared/calendar-date';
import { ClockLine } from './clock-line';
import { CompleteTask } from './complete-task';
import { ExchangeLink } from './exchange-link';
import { Phone } from './phone';
import { TaskDue, TaskRow } from './task-row';

/** One exchange of a client: the next date, what it means, the next action, then done and to come. */
export function ClientFile({ file }: { file: File }) {
  const [nextTask, ...later] = file.toCome;
  return (
    <Card
      // Two files of one client may bear the same name: for readers the number tells them apart.
      title={
        <>
          {file.name}
          <span className="sr-only">, {file.exchangeNumber}</span>
        </>
      }
      action={<FileStatus row={file} />}
    >
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-muted">
        <ExchangeLink file={{ ...file, name: stageName(file.stage) }} />
        {file.completionPercentage !== null && (
          <span className="tabular-nums">{file.completionPercentage}% of tasks done</span>
        )}
      </p>
      <div className="mt-3">
        {file.next ? (
          <ClockLine clock={file.next} file={file} variant="large" />
        ) : (
          <p className="text-muted">No date is running</p>
        )}
        <p className="mt-1 max-w-prose">{file.meaning ?? withoutDate(file)}</p>
      </div>

      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control bg-sunken p-4">
        {nextTask && nextTask.status !== 'blocked' ? (
          <>
            <div className="min-w-0 flex-1 basis-56">
              <p className="text-sm text-muted">Your next step</p>
              <p className="font-medium">{nextTask.title}</p>
              <p className="text-muted">
                <StatusBadge status={nextTask.pressure} variant="dot" /> <TaskDue task={nextTask} />
              </p>
            </div>
            <CompleteTask task={nextTask} variant="primary" size="medium" />
          </>
        ) : (
          <>
            <p className="min-w-0 flex-1 basis-56">
              {nextTask ? `“${nextTask.title}” waits on others.` : 'Nothing waits on you.'}
            </p>
            <LinkButton href={`/exchanges/${file.exchangeId}`} variant="primary">
              Open the exchange
            </LinkButton>
          </>
        )}
      </div>

      <Later tasks={later} />
      <Done tasks={file.done} />
      <p className="mt-4 flex flex-wrap items-center gap-x-4">
        {file.coordinator ? (
          <>
            <span>{file.coordinator}, coordinator</span>
            <Phone number={file.coordinatorPhone} />
          </>
        ) : (
          <span className="text-muted">No coordinator is named yet.</span>
        )}
      </p>
    </Card>
  );
}

function withoutDate({ status }: File): string {
  if (status === 'draft') return 'Your deadlines begin on the day your property is transferred.';
  if (status === 'on_hold') return 'This exchange is on hold. Call your coordinator about its dates.';
  return 'No deadline of this exchange is open.';
}

function Later({ tasks }: { tasks: File['toCome'] }) {
  if (tasks.length === 0) return null;
  return (
    <section className="-mx-4 mt-4">
      <h3 className="px-4 pb-2 font-semibold">To come ({tasks.length})</h3>
      <ul>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} size="medium" showExchange={false} />
        ))}
      </ul>
    </section>
  );
}

function Done({ tasks }: { tasks: File['done'] }) {
  if (tasks.length === 0) return null;
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-11 items-center font-semibold">Done ({tasks.length})</summary>
      <ul className="space-y-1">
        {tasks.map((task) => (
          <li key={task.id} className="flex flex-wrap items-center gap-x-3">
            <StatusBadge status="done" variant="dot" />
            <span className="min-w-0">{task.title}</span>
            {task.completedOn && (
              <time dateTime={task.completedOn} className="text-sm text-muted">
                {writeDate(task.completedOn)}
              </time>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
