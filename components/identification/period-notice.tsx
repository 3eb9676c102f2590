import { Lock } from 'lucide-react';
import { Why } from '@/components/exchanges/why';
import { Countdown } from '@/components/ui/countdown';
import type { Period } from '@/lib/identification/rules/period';
import type { Because } from '@/lib/exchanges/rules/because';
import { daysBetween, type CalendarDate } from '@/lib/shared/calendar-date';

interface PeriodNoticeProps {
  period: Period;
  /** The rule's words once nothing can be identified. */
  closed?: string;
  /** Empty where the date on file is not the one that the rules give. */
  because: readonly Because[];
  today: CalendarDate;
  timeZone: string;
}

/** Until when something may be identified, or why nothing can be. */
export function PeriodNotice({ period: { deadline }, closed, because, today, timeZone }: PeriodNoticeProps) {
  if (closed || !deadline) {
    return (
      <p className="flex items-start gap-2 rounded-card border border-line bg-surface p-4">
        <Lock aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
        {closed}
      </p>
    );
  }
  const daysLeft = daysBetween(today, deadline);
  return (
    <p className="rounded-card border border-line bg-surface px-4 py-3">
      <Countdown
        label="Identify by"
        date={deadline}
        daysLeft={daysLeft}
        timeZone={timeZone}
        status={daysLeft <= 7 ? 'urgent' : daysLeft <= 15 ? 'attention' : 'on_track'}
        variant="inline"
        why={because.length > 0 && <Why date={deadline} because={because} />}
      />
    </p>
  );
}
