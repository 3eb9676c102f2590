import { Lock } from 'lucide-react';
import { Countdown } from '@/components/ui/countdown';
import { WhyPopover } from '@/components/ui/why-popover';
import type { Period } from '@/lib/identification/rules/period';
import { because } from '@/lib/exchanges/rules/because';
import { daysBetween, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';

interface PeriodNoticeProps {
  period: Period;
  /** The rule's words once nothing can be identified. */
  closed?: string;
  today: CalendarDate;
  timeZone: string;
}

/** Until when something may be identified, or why nothing can be. */
export function PeriodNotice({ period: { deadline }, closed, today, timeZone }: PeriodNoticeProps) {
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
        why={
          <WhyPopover
            subject={writeDate(deadline)}
            because={[because('identifyByDay45', { identificationDeadline: deadline })]}
          />
        }
      />
    </p>
  );
}
