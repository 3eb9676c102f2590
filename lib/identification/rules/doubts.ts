/** What makes the identification doubtful for who counts on it, a sentence each: beyond every limit, late, or not identified. */
import { writeDate } from '@/lib/shared/calendar-date';
import { writeMoney } from '@/lib/shared/money';
import type { IdentificationFacts } from './facts';
import type { Identification } from './identification';
import type { Standing } from './standing';

type Periods = Pick<IdentificationFacts, 'identificationDeadline' | 'exchangeDeadline'>;

export function doubtsOf(
  judged: Pick<Identification, 'valid' | 'counted' | 'total' | 'limits' | 'standings'>,
  periods: Periods,
): string[] {
  const received = judged.standings.flatMap((standing) => receivedDoubt(standing, periods));
  return judged.counted > 0 && !judged.valid ? [overLimits(judged), ...received] : received;
}

function overLimits({
  counted,
  total,
  limits,
}: Pick<Identification, 'counted' | 'total' | 'limits'>): string {
  const worth =
    limits.valueUnknown.length > 0 ? 'not all with a value entered' : `worth ${writeMoney(total)} together`;
  return `The identification does not hold now: ${counted} properties, ${worth}, are over every limit; only property received in the period counts.`;
}

function receivedDoubt({ property, counts, receivedInTime }: Standing, periods: Periods): string[] {
  const { description, receivedOn } = property;
  if (!receivedOn || receivedInTime) return [];
  const on = `${description} was received ${writeDate(receivedOn)}`;
  return counts || receivedOn > periods.exchangeDeadline
    ? [`${on}, after the exchange ended ${writeDate(periods.exchangeDeadline)}.`]
    : [
        `${on}, after ${writeDate(periods.identificationDeadline)}, and no identification sent by then names it.`,
      ];
}
