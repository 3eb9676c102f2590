import { axisOf, ClockTrack, type ClockMark } from '@/components/ui/clock-track';
import { daysBetween, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { writeFromToday } from '@/lib/shared/days-left';
import { writeZone } from '@/lib/shared/time-zone';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import type { Explained, ExplainedClock } from '@/lib/exchanges/explained';
import { clockDate, fileDateWord } from '@/lib/exchanges/file-dates';
import { Why } from '../why';
import { LargeClock } from './large-clock';

interface ClocksProps {
  exchange: ExchangeDetail;
  explained: Explained;
}

/**
 * Both clocks with their reasons, and how far they have run. Parking adds a track of its own, on the same axis: a day is as
 * wide on both, and today stands below itself.
 */
export function Clocks({ exchange, explained }: ClocksProps) {
  const tracks = tracksOf(exchange, explained);
  if (tracks.length === 0) {
    return (
      <p className="rounded-card border border-line bg-surface p-4 text-muted">
        {exchange.type === 'simultaneous'
          ? 'A simultaneous exchange has no periods: both properties change hands at once.'
          : 'No deadline runs yet. The dates appear once the transfer of a relinquished property is entered.'}
      </p>
    );
  }
  const axis = axisOf(tracks);
  return (
    <section aria-label="Deadlines" className="space-y-4 rounded-card border border-line bg-surface p-4">
      {tracks.map((track) => (
        <div key={track.startLabel} className="space-y-3">
          <div className="grid gap-4 sm:grid-cols-2">
            {track.clocks.map((clock) => (
              <LargeClock key={clock.kind} clock={clock} exchange={exchange} />
            ))}
          </div>
          <ClockTrack
            start={track.start}
            startLabel={track.startLabel}
            today={exchange.today}
            marks={track.marks}
            status={explained.timeline}
            axis={axis}
          />
          <p className="text-sm text-muted">
            {track.startLabel} {writeDate(track.start)} is day 0.
            {track.marks.some(({ kind }) => kind === 'before') &&
              ' The dashed lines show where the deadlines stood before the disaster postponement.'}
          </p>
        </div>
      ))}
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

interface Track {
  clocks: ExplainedClock[];
  start: CalendarDate;
  startLabel: string;
  marks: ClockMark[];
}

/** The track of the exchange, and that of parking. */
function tracksOf({ dates, facts }: ExchangeDetail, explained: Explained): Track[] {
  const isOwn = ({ kind }: ExplainedClock) => kind === 'identification' || kind === 'exchange';
  const own = explained.clocks.filter(isOwn);
  const parking = explained.clocks.filter((clock) => !isOwn(clock));
  const tracks: Track[] = [];
  if (own.length > 0 && dates.transfer) {
    const marks = marksOf(own, explained);
    if (explained.returnDueOn) {
      marks.push({ kind: 'return', date: explained.returnDueOn, label: 'Return due' });
    }
    tracks.push({ clocks: own, start: dates.transfer, startLabel: 'Transfer', marks });
  }
  if (parking.length > 0 && facts.parking) {
    const start = facts.parking.titleTakenOn;
    tracks.push({ clocks: parking, start, startLabel: 'Title taken', marks: marksOf(parking, explained) });
  }
  return tracks;
}

/** Each deadline, and behind it where it stood before a disaster moved it. */
function marksOf(clocks: readonly ExplainedClock[], { postponed }: Explained): ClockMark[] {
  return clocks.flatMap(({ kind, deadline, label }): ClockMark[] => {
    const moved = postponed.find((date) => date.kind === clockDate[kind] && date.to === deadline);
    return [
      ...(moved ? [{ kind: 'before' as const, date: moved.from, label }] : []),
      { kind: 'deadline', date: deadline, label },
    ];
  });
}
