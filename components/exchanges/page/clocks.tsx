import { ClockTrack, type ClockMark } from '@/components/ui/clock-track';
import { daysBetween, writeDate } from '@/lib/shared/calendar-date';
import { writeFromToday } from '@/lib/shared/days-left';
import { writeZone } from '@/lib/shared/time-zone';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import type { Explained, ExplainedClock } from '@/lib/exchanges/explained';
import { fileDateWord } from '@/lib/exchanges/file-dates';
import { Why } from '../why';
import { LargeClock } from './large-clock';

interface ClocksProps {
  exchange: ExchangeDetail;
  explained: Explained;
}

/** Both clocks with their reasons, and how far they have run; parking adds a track of its own. */
export function Clocks({ exchange, explained }: ClocksProps) {
  const { dates, facts, type } = exchange;
  const own = explained.clocks.filter(({ kind }) => kind === 'identification' || kind === 'exchange');
  const parking = explained.clocks.filter((clock) => !own.includes(clock));
  if (own.length === 0 && parking.length === 0) {
    return (
      <p className="rounded-card border border-line bg-surface p-4 text-muted">
        {type === 'simultaneous'
          ? 'A simultaneous exchange has no periods: both properties change hands at once.'
          : 'No deadline runs yet. The dates appear once the transfer of a relinquished property is entered.'}
      </p>
    );
  }
  return (
    <section aria-label="Deadlines" className="space-y-4 rounded-card border border-line bg-surface p-4">
      {own.length > 0 && dates.transfer && (
        <Track
          clocks={own}
          exchange={exchange}
          explained={explained}
          start={dates.transfer}
          startLabel="Transfer"
        />
      )}
      {parking.length > 0 && facts.parking && (
        <Track
          clocks={parking}
          exchange={exchange}
          explained={explained}
          start={facts.parking.titleTakenOn}
          startLabel="Title taken"
        />
      )}
      {explained.agreement && (
        <p className="text-sm text-muted">
          {fileDateWord.parkingAgreement}{' '}
          <time dateTime={explained.agreement.date} className="text-ink">
            {writeDate(explained.agreement.date)}
          </time>{' '}
          · {writeFromToday(daysBetween(exchange.today, explained.agreement.date))} · midnight{' '}
          {writeZone(exchange.timeZone)}{' '}
          <Why date={explained.agreement.date} because={explained.agreement.because} />
        </p>
      )}
    </section>
  );
}

interface TrackProps extends ClocksProps {
  clocks: ExplainedClock[];
  start: ClockMark['date'];
  startLabel: string;
}

function Track({ clocks, exchange, explained, start, startLabel }: TrackProps) {
  const marks: ClockMark[] = clocks.map(({ deadline: date, label }) => ({ kind: 'deadline', date, label }));
  const ownClock = startLabel === 'Transfer';
  if (ownClock && explained.returnDueOn) {
    marks.push({ kind: 'return', date: explained.returnDueOn, label: 'Return due' });
  }
  return (
    <div className="space-y-3">
      <div className="grid gap-4 sm:grid-cols-2">
        {clocks.map((clock) => (
          <LargeClock key={clock.kind} clock={clock} exchange={exchange} />
        ))}
      </div>
      <ClockTrack
        start={start}
        startLabel={startLabel}
        today={exchange.today}
        marks={marks}
        status={explained.timeline}
      />
      <p className="text-sm text-muted">
        {startLabel} {writeDate(start)} is day 0.
      </p>
    </div>
  );
}
