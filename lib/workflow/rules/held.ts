/** A file whose days run and whose gates keep it back: what is sold or parked, and stands before the stage that its dates have reached. */
import type { CalendarDate } from '../../shared/calendar-date';
import { stagesOf, type ExchangeStage } from '../../exchanges/rules/stages';
import { suggestedStage } from '../../exchanges/rules/suggested-stage';
import type { GateItem } from './gate';
import type { GateFacts } from './gate-facts';
import { gateOf } from './gates';

export interface Held {
  /** The first stage whose gate is not met. */
  at: ExchangeStage;
  missing: GateItem[];
  /** Since when the first clock runs. */
  since: CalendarDate;
}

/** Undefined for who is not active, for what is neither sold nor parked, and for what has come as far as its dates. */
export function heldBy(facts: GateFacts): Held | undefined {
  const { type, stage, status, today } = facts;
  const since = [facts.transferDate, facts.parkingStartedOn]
    .filter((on) => on !== null && on <= today)
    .sort()[0];
  if (status !== 'active' || !since) return undefined;
  const stages = stagesOf(type);
  const way = stages.slice(stages.indexOf(stage) + 1, stages.indexOf(reachedBy(facts)) + 1);
  for (const at of way) {
    const { missing } = gateOf(type, at, facts);
    if (missing.length > 0) return { at, missing, since };
  }
  return undefined;
}

/**
 * As the dates tell, to what may be entered by now: the lock of day 46 is a step of its own, and of improvements the sale comes
 * before every stage after the papers, whatever is parked.
 */
function reachedBy({ type, transferDate, parkingStartedOn, parkedSide, today }: GateFacts): ExchangeStage {
  const reached = suggestedStage(
    type,
    {
      exchangeType: type,
      relinquished: transferDate ? [{ transferredOn: transferDate }] : [],
      taxpayer: {},
      ...(parkingStartedOn &&
        parkedSide && { parking: { titleTakenOn: parkingStartedOn, parked: parkedSide } }),
    },
    today,
  );
  if (reached === 'titleholder_acquired') return 'documents_signed';
  return reached === 'identification_locked' ? 'identification_open' : reached;
}
