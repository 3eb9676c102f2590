import { Countdown } from '@/components/ui/countdown';
import type { ExchangeRow } from '@/lib/exchanges/queries';
import { clocksOf, type ClockKind } from '@/lib/exchanges/rules/clocks';

const WORDS: Record<ClockKind, string> = {
  identification: 'Identify by',
  exchange: 'Exchange ends',
  parking_identification: 'Identify what will be sold by',
  parking: 'Transfer the parked property by',
};

interface RowClockProps {
  row: ExchangeRow;
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
  const parked = clock.kind !== kinds[0];
  return (
    <span>
      {parked && !labelled && <span className="block text-xs text-muted">Parking</span>}
      <Countdown
        label={WORDS[clock.kind]}
        date={clock.deadline}
        daysLeft={clock.daysLeft}
        timeZone={row.timeZone}
        status={clock.status}
        variant={labelled ? 'inline' : 'row'}
      />
    </span>
  );
}

/** The clock a card shows: the one that ends first, or the end of the exchange. */
export function NextClock({ row }: { row: ExchangeRow }) {
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
