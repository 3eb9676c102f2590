import { Why } from '@/components/exchanges/why';
import { Countdown, type CountdownProps } from '@/components/ui/countdown';
import type { ExplainedClock } from '@/lib/exchanges/explained';

interface ClockLineProps {
  clock: ExplainedClock;
  file: { timeZone: string };
  variant?: CountdownProps['variant'];
}

/** A clock of an exchange with its reason one click away. */
export function ClockLine({ clock, file, variant = 'inline' }: ClockLineProps) {
  return (
    <Countdown
      label={clock.label}
      date={clock.deadline}
      daysLeft={clock.daysLeft}
      timeZone={file.timeZone}
      status={clock.status}
      variant={variant}
      why={<Why date={clock.deadline} because={clock.because} />}
    />
  );
}
