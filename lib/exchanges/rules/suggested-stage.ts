import { addDays, earliest, type CalendarDate } from '../../shared/calendar-date';
import type { DeadlineFacts } from './facts';
import type { ExchangeStage } from './stages';

/**
 * Where a file stands as far as its dates tell: a start for the form and for imported files, which the coordinator
 * corrects. Nothing sold or parked yet: intake.
 */
export function suggestedStage(
  type: DeadlineFacts['exchangeType'],
  facts: DeadlineFacts,
  today: CalendarDate,
): ExchangeStage {
  const [first, ...rest] = facts.relinquished.map(({ transferredOn }) => transferredOn);
  const transferredOn = first && earliest(first, ...rest);
  const sold = transferredOn !== undefined && transferredOn <= today;
  const parked = facts.parking !== undefined && facts.parking.titleTakenOn <= today;
  if (type === 'simultaneous') return sold ? 'concurrent_closing' : 'intake';
  if (type === 'reverse') return sold ? 'relinquished_closed' : parked ? 'parked' : 'intake';
  if (!sold) return parked ? 'titleholder_acquired' : 'intake';
  return today <= addDays(transferredOn, 45) ? 'identification_open' : 'identification_locked';
}
