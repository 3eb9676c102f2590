import { LinkButton } from '@/components/ui/button';
import type { ButtonSize } from '@/components/ui/button-styles';
import { Countdown } from '@/components/ui/countdown';
import { StatusBadge } from '@/components/ui/status-badge';
import type { DashboardTask } from '@/lib/dashboards/tasks';
import { CompleteTask } from './complete-task';
import { ExchangeLink } from './exchange-link';

interface TaskRowProps {
  task: DashboardTask;
  label?: string;
  size?: ButtonSize;
  /** Off where the exchange is said already. */
  showExchange?: boolean;
}

/** Shape, what, when, which exchange, and one button: complete it, or open what blocks it. */
export function TaskRow({ task, label, size, showExchange = true }: TaskRowProps) {
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
        <CompleteTask task={task} label={label} size={size} />
      )}
    </li>
  );
}

/** Its day where the exchange is. A blocked task is late all the same, so its date tells the time and its shape the state. */
export function TaskDue({ task: { due, pressure } }: { task: DashboardTask }) {
  if (!due) return pressure === 'blocked' ? 'Blocked, no due date' : 'No due date';
  const late = due.daysLeft < 0 ? 'overdue' : 'on_track';
  const status = pressure === 'blocked' ? late : pressure;
  return (
    <Countdown
      label="Due"
      date={due.on}
      daysLeft={due.daysLeft}
      timeZone={due.timeZone}
      status={status}
      variant="inline"
    />
  );
}
