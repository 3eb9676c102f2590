import type { ClockKind } from '../../exchanges/rules/clocks';
import { stageName, type ExchangeStage } from '../../exchanges/rules/stages';
import type { RiskCode, RiskReason } from '../../exchanges/rules/risk';

export interface NextAction {
  /** A verb and what it is done to: the words of the button. */
  label: string;
  /** The part of the exchange where it is done. */
  tab: 'overview' | 'identification' | 'tasks' | 'people';
}

interface AtRisk {
  /** Worst first. */
  reasons: readonly Pick<RiskReason, 'code'>[];
  overdueTasks: number;
  /** The open clock that ends first. */
  clock?: ClockKind;
  /** The stage that a sold or parked file may not enter yet. */
  heldFrom?: ExchangeStage;
}

const passed: Record<ClockKind, NextAction> = {
  identification: { label: 'Open identification', tab: 'identification' },
  exchange: { label: 'Review what is not received', tab: 'overview' },
  parking_identification: { label: 'Open identification', tab: 'identification' },
  parking: { label: 'Review the parked property', tab: 'overview' },
};

const actions: Record<Exclude<RiskCode, 'deadline_passed' | 'overdue_tasks'>, NextAction> = {
  exchange_ends_incomplete: { label: 'Open the tasks left', tab: 'tasks' },
  nothing_identified: { label: 'Open identification', tab: 'identification' },
  shortened_without_extension: { label: 'Record an extension', tab: 'overview' },
  exchange_ends_soon: { label: 'Open the tasks left', tab: 'tasks' },
  no_client_message: { label: 'Call the client', tab: 'people' },
  gate_unmet: { label: 'See what the stage needs', tab: 'overview' },
};

/** The one thing to do next, from the worst reason; before all, what holds a file back whose days run. */
export function nextAction({ reasons, overdueTasks, clock, heldFrom }: AtRisk): NextAction {
  if (heldFrom) return { label: `Complete ${stageName(heldFrom)}`, tab: 'overview' };
  const code = reasons[0]?.code;
  if (!code) return { label: 'Open the exchange', tab: 'overview' };
  if (code === 'deadline_passed') return clock ? passed[clock] : passed.exchange;
  if (code === 'overdue_tasks') {
    const count = overdueTasks === 1 ? '1 overdue task' : `${overdueTasks} overdue tasks`;
    return { label: `Open ${count}`, tab: 'tasks' };
  }
  return actions[code];
}
