/** How well the firm and a contact know each other, 1 to 5: work done together, and how much is said lately. */
import { daysBetween, type CalendarDate } from '@/lib/shared/calendar-date';
import { reason } from './because';
import type { ContactFacts } from './facts';
import type { Score } from './importance';

const RECENT_DAYS = 90;
const MANY = 10;

/** `stated` is what a person of the firm entered; the rule is told beside it. */
export function relationshipStrength(
  facts: ContactFacts,
  today: CalendarDate,
  stated: number | null = null,
): Score {
  const { openExchanges, completedExchanges, interactionsIn90Days, lastInteractionOn } = facts;
  const recently = lastInteractionOn !== null && daysBetween(lastInteractionOn, today) <= RECENT_DAYS;
  const points = [openExchanges > 0, completedExchanges > 0, recently, interactionsIn90Days >= MANY];
  const [atWork, doneOnce, heard, often] = points.map(Number) as [number, number, number, number];
  const value = 1 + atWork + doneOnce + heard + often;
  const because = [
    reason('Every relationship begins at 1. An exchange at work adds 1.', {
      openExchanges,
      points: 1 + atWork,
    }),
    reason('A completed exchange adds 1.', { completedExchanges, points: doneOnce }),
    reason(`An interaction within ${RECENT_DAYS} days adds 1.`, {
      lastInteraction: lastInteractionOn ?? 'None',
      points: heard,
    }),
    reason(`${MANY} or more interactions within ${RECENT_DAYS} days add 1.`, {
      interactions: interactionsIn90Days,
      points: often,
    }),
  ];
  if (stated === null) return { value, because, stated: false };
  const said = reason('Entered by a person of the firm.', { enteredAs: stated, byTheRule: value });
  return { value: stated, because: [said, ...because], stated: true };
}

export const strengthWord = (value: number): string =>
  ['Distant', 'Slight', 'Fair', 'Good', 'Close'][value - 1] ?? 'Unknown';
