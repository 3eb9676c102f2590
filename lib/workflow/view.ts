/** The workflow of an exchange as its page shows it to staff: every gate, the next stage, and what else may be done. */
import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import { nextStage, stagesOf, statusMoves, statusOf, type ExchangeStage } from '@/lib/exchanges/rules/stages';
import { hasEnded, type ExchangeStatus } from '@/lib/exchanges/rules/values';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { factsOn } from './facts';
import { papersOf, signedOn, type Paper } from './rules/documents';
import type { StoredFacts } from './sql/gate-facts';
import type { Gate } from './rules/gate';
import { gateOf } from './rules/gates';
import { heldBy, type Held } from './rules/held';

export interface WorkflowView {
  gates: Partial<Record<ExchangeStage, Gate>>;
  next?: ExchangeStage;
  /** What keeps a sold or parked file from the stage that its dates have reached. */
  held?: Held;
  /** The stage before, where going back is possible. */
  previous?: ExchangeStage;
  moves: readonly ExchangeStatus[];
  mayReopen: boolean;
  papers: readonly (Paper & { signedOn: CalendarDate | null })[];
}

/** Undefined for who does not move exchanges, and so was given no facts. */
export function workflowOf(
  scope: Scope,
  exchange: ExchangeDetail,
  stored: unknown,
): WorkflowView | undefined {
  if (!can(scope, 'exchange.advance') || !stored) return undefined;
  const { type, stage, status } = exchange;
  const facts = factsOn(stored as StoredFacts, scope.now);
  const stages = stagesOf(type);
  const ended = hasEnded(status);
  const before = stages[stages.indexOf(stage) - 1];
  const movable = !ended && status !== 'on_hold';
  return {
    gates: Object.fromEntries(stages.map((one) => [one, gateOf(type, one, facts)])),
    held: heldBy(facts),
    next: movable ? nextStage(type, stage) : undefined,
    previous: movable && before && statusOf(before) === statusOf(stage) ? before : undefined,
    moves: statusMoves(status),
    mayReopen: ended && can(scope, 'exchange.reopen'),
    papers: papersOf(type).map((paper) => ({
      ...paper,
      signedOn: signedOn(facts, paper.kind, paper.of) ?? null,
    })),
  };
}
