import { Countdown } from '@/components/ui/countdown';
import { writeDate } from '@/lib/shared/calendar-date';
import { writeDaysLeft } from '@/lib/shared/days-left';
import { writeZone } from '@/lib/shared/time-zone';
import { clockWord } from '@/lib/exchanges/file-dates';
import type { ExchangeRow } from '@/lib/exchanges/queries';
import { clocksOf, type Clock, type ClockFacts, type ClockKind } from '@/lib/exchanges/rules/clocks';

/** What the clocks of a row need, wherever it is listed. */
type ClockedRow = ClockFacts & Pick<ExchangeRow, 'type' | 'timeZone' | 'today'>;

interface RowClockProps {
  row: ClockedRow;
  /** The exchange's own clock, and the parking clock that stands for it while nothing is sold. */
  kinds: readonly [ClockKind, ClockKind];
  labelled?: boolean;
}

/** One date of a row with days left; a parked file without a sale shows the parking clock, by its name. */
export function RowClock({ row, kinds, labelled = false }: RowClockProps) {
  const { clocks } = clocksOf(row, row.today);
  const clock = clocks.find(({ kind }) => kind === kinds[0]) ?? clocks.find(({ kind }) => kind === kinds[1]);
  if (!clock) {
    return <span className="text-faint">{row.type === 'simultaneous' ? 'No period' : 'No date yet'}</span>;
  }
  const parked = clock.kind !== kinds[0] && !labelled;
  return (
    <span className={labelled ? undefined : 'whitespace-nowrap'}>
      {parked && <span className="block text-xs text-muted">Parking</span>}
      {clock.status === 'done' || clock.status === 'closed' ? (
        <StillClock row={row} clock={clock} labelled={labelled} />
      ) : (
        <Countdown
          label={clockWord(clock.kind)}
          date={clock.deadline}
          daysLeft={clock.daysLeft}
          timeZone={row.timeZone}
          status={clock.status}
          variant={labelled ? 'inline' : 'row'}
        />
      )}
    </span>
  );
}

interface StillClockProps {
  row: ClockedRow;
  clock: Clock;
  labelled: boolean;
}

/** A clock that does not run: met, ended with the file, or not begun (draft, on hold). */
function StillClock({ row, clock, labelled }: StillClockProps) {
  const waiting = row.status === 'draft' || row.status === 'on_hold';
  const words = clock.status === 'done' ? 'Met' : waiting ? writeDaysLeft(clock.daysLeft) : 'Ended';
  return (
    <span className="text-muted">
      {labelled && `${clockWord(clock.kind)} `}
      <time dateTime={clock.deadline}>{writeDate(clock.deadline)}</time>
      <span className={labelled ? undefined : 'block text-xs'}>
        {labelled && ' · '}
        {words}
        {waiting && ` · midnight ${writeZone(row.timeZone)}`}
      </span>
    </span>
  );
}

/** The clock a card shows: the one that ends first, or the end of the exchange. */
export function NextClock({ row }: { row: ClockedRow }) {
  const { next } = clocksOf(row, row.today);
  const identifies = next?.kind === 'identification' || next?.kind === 'parking_identification';
  return (
    <RowClock
      row={row}
      kinds={identifies ? ['identification', 'parking_identification'] : ['exchange', 'parking']}
      labelled
    />
  );
}
