import type { CalendarDate } from '../../shared/calendar-date';
import type { DeadlineFacts } from './facts';
import { stagesOf, type ExchangeStage } from './stages';

export type StageDate = 'transfer' | 'title';

const first: Record<StageDate, readonly ExchangeStage[]> = {
  transfer: ['concurrent_closing', 'relinquished_closed'],
  title: ['parked', 'titleholder_acquired'],
};

/** The dates that a stage takes for granted and the facts do not have yet: without them its deadlines do not run. */
export function missingDates(stage: ExchangeStage, facts: DeadlineFacts, today: CalendarDate): StageDate[] {
  const stages = stagesOf(facts.exchangeType);
  const reached = (date: StageDate) =>
    stages.some((one, at) => first[date].includes(one) && at <= stages.indexOf(stage));
  const sold = facts.relinquished.some(({ transferredOn }) => transferredOn <= today);
  const parked = facts.parking !== undefined && facts.parking.titleTakenOn <= today;
  const missing: StageDate[] = [];
  if (!sold && reached('transfer')) missing.push('transfer');
  if (!parked && reached('title')) missing.push('title');
  return missing;
}
