import { Countdown } from '@/components/ui/countdown';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import type { ExplainedClock } from '@/lib/exchanges/explained';
import { writeDate } from '@/lib/shared/calendar-date';
import { writeDaysLeft } from '@/lib/shared/days-left';
import { writeZone } from '@/lib/shared/time-zone';
import { Why } from '../why';

type Place = Pick<ExchangeDetail, 'status' | 'timeZone'>;

/** One deadline in large. A clock that has not begun, or has ended with its file, shows its date without a status. */
export function LargeClock({ clock, exchange }: { clock: ExplainedClock; exchange: Place }) {
  const why = <Why date={clock.deadline} because={clock.because} />;
  if (clock.status === 'closed') return <StillClock clock={clock} exchange={exchange} />;
  return (
    <Countdown
      variant="large"
      label={clock.label}
      date={clock.deadline}
      daysLeft={clock.daysLeft}
      timeZone={exchange.timeZone}
      status={clock.status}
      why={why}
    />
  );
}

function StillClock({ clock, exchange }: { clock: ExplainedClock; exchange: Place }) {
  const waiting = exchange.status === 'draft' || exchange.status === 'on_hold';
  return (
    <div className="flex flex-col gap-0.5">
      <span className="text-sm text-muted">{clock.label}</span>
      <time dateTime={clock.deadline} className="text-3xl font-semibold">
        {writeDate(clock.deadline)}
      </time>
      <span className="text-muted">
        {waiting
          ? `${writeDaysLeft(clock.daysLeft)} · midnight ${writeZone(exchange.timeZone)}`
          : 'Ended with the exchange'}
      </span>
      <Why date={clock.deadline} because={clock.because} />
    </div>
  );
}
