import { because, type Because } from '../../exchanges/rules/because';
import type { Clock } from '../../exchanges/rules/clocks';
import type { CalendarDate } from '../../shared/calendar-date';

/**
 * Why a clock ends when it does, as far as the card tells; the exchange's own page has every input.
 * @param transferDate of the first relinquished property
 */
export function whyClock({ kind, deadline }: Clock, transferDate: CalendarDate | null): Because[] {
  const inputs = { ...(transferDate && { transferDate }), dateOnFile: deadline };
  if (kind === 'identification') return [because('identifyByDay45', inputs)];
  if (kind === 'exchange') return [because('receiveByDay180OrReturn', inputs)];
  // Parking counts from the day on which title was taken, not from the transfer.
  const rule = kind === 'parking' ? 'parkedAtMost180Days' : 'identifyRelinquishedByDay45';
  return [because(rule, { dateOnFile: deadline })];
}
