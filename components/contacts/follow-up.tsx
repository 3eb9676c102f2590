import { writeDate, daysBetween, type CalendarDate } from '@/lib/shared/calendar-date';
import { StatusBadge } from '@/components/ui/status-badge';
import type { Status } from '@/components/ui/status';

/** A day to follow up: due on its day, overdue after it. */
export function FollowUp({ on, today }: { on: CalendarDate | null; today: CalendarDate }) {
  if (on === null) return <span className="text-faint">Not set</span>;
  const days = daysBetween(today, on);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <time dateTime={on} className="whitespace-nowrap">
        {writeDate(on)}
      </time>
      <StatusBadge status={statusOf(days)} label={writeDays(days)} variant="soft" />
    </span>
  );
}

const statusOf = (days: number): Status =>
  days < 0 ? 'overdue' : days === 0 ? 'urgent' : days <= 7 ? 'attention' : 'done';

function writeDays(days: number): string {
  if (days === 0) return 'Today';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days < 0 ? `${count} overdue` : `in ${count}`;
}
