import { Countdown, type CountdownProps } from '@/components/ui/countdown';
import { WhyPopover } from '@/components/ui/why-popover';
import { clockLabel } from '@/lib/dashboards/rules/reasons';
import { whyClock } from '@/lib/dashboards/rules/why';
import type { Clock } from '@/lib/exchanges/rules/clocks';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';

interface ClockLineProps {
  clock: Clock;
  file: { timeZone: string; transferDate: CalendarDate | null };
  variant?: CountdownProps['variant'];
}

/** A clock of an exchange with its reason one click away. */
export function ClockLine({ clock, file, variant = 'inline' }: ClockLineProps) {
  return (
    <Countdown
      label={clockLabel[clock.kind]}
      date={clock.deadline}
      daysLeft={clock.daysLeft}
      timeZone={file.timeZone}
      status={clock.status}
      variant={variant}
      why={<WhyPopover subject={writeDate(clock.deadline)} because={whyClock(clock, file.transferDate)} />}
    />
  );
}
