import { addDays, earliest, type CalendarDate } from '../../shared/calendar-date';
import { deadlines } from './deadlines';
import type { DeadlineFacts } from './facts';
import { IDENTIFICATION_DAYS } from './periods';
import type { ExchangeStage } from './stages';

/**
 * How far a file has come as far as its dates tell. Its gates may hold it before; an imported file stands there, with what its
 * gates ask for still open. Nothing sold or parked yet: intake.
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
  return today <= identifyBy(facts, transferredOn) ? 'identification_open' : 'identification_locked';
}

/** Something is sold or parked by today: the clocks run, wherever the file stands. */
export const hasBegun = (type: DeadlineFacts['exchangeType'], facts: DeadlineFacts, today: CalendarDate) =>
  suggestedStage(type, facts, today) !== 'intake';

/** Day 45, or where an approved postponement puts it. */
function identifyBy(facts: DeadlineFacts, transferredOn: CalendarDate): CalendarDate {
  const day45 = addDays(transferredOn, IDENTIFICATION_DAYS);
  if (!facts.postponements?.length) return day45;
  return deadlines(facts).identification?.deadline ?? day45;
}
