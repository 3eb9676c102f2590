import { LinkButton } from '@/components/ui/button';
import type { ButtonSize } from '@/components/ui/button-styles';
import { StatusBadge } from '@/components/ui/status-badge';
import type { DashboardTask } from '@/lib/dashboards/tasks';
import { writeDate } from '@/lib/shared/calendar-date';
import { writeDaysLeft } from '@/lib/shared/days-left';
import { writeZone } from '@/lib/shared/time-zone';
import { CompleteTask } from './complete-task';
import { ExchangeLink } from './exchange-link';

interface TaskRowProps {
  task: DashboardTask;
  size?: ButtonSize;
  /** Off where the exchange is said already. */
  showExchange?: boolean;
}

/** Shape, what, when, which exchange, and one button: complete it, or open what blocks it. */
export function TaskRow({ task, size, showExchange = true }: TaskRowProps) {
  const { exchange, pressure } = task;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line px-4 py-2">
      <StatusBadge status={pressure} variant="dot" />
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium">{task.title}</p>
        <p className="text-sm text-muted">
          <TaskDue task={task} />
        </p>
        {showExchange && exchange && <ExchangeLink file={exchange} />}
      </div>
      {pressure === 'blocked' && exchange ? (
        <LinkButton href={`/exchanges/${exchange.exchangeId}`} size={size ?? 'small'}>
          Open<span className="sr-only"> the exchange of {task.title}</span>
        </LinkButton>
      ) : (
        <CompleteTask task={task} size={size} />
      )}
    </li>
  );
}

/** Its day, where the exchange is. The shape beside it carries the status. */
export function TaskDue({ task: { due } }: { task: DashboardTask }) {
  if (!due) return 'No due date';
  return (
    <time dateTime={due.on}>
      <span className="sr-only">Due </span>
      <span className="text-ink">{writeDate(due.on)}</span>{' '}
      <span className="whitespace-nowrap">· {writeDaysLeft(due.daysLeft)}</span>{' '}
      <span className="whitespace-nowrap">· midnight {writeZone(due.timeZone)}</span>
    </time>
  );
}
