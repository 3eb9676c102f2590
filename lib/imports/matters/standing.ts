import { stagesOf, statusAt, type ExchangeStage } from '@/lib/exchanges/rules/stages';
import { hasEnded } from '@/lib/exchanges/rules/values';
import { suggestedStage } from '@/lib/exchanges/rules/suggested-stage';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { MatterRow } from './matter-row';

/** How an imported matter begins its life here: the list knows the status, the dates suggest the stage. */
export type Standing = {
  readonly status: MatterRow['status'];
  readonly stage: ExchangeStage;
  /** A matter that is held or ended has a reason; the list has no column for one. */
  readonly statusReason: string | null;
  /** Closed files get no tasks, others only those due from this day on. */
  readonly tasksDueFrom: CalendarDate | 'none';
};

export function standingOf(row: MatterRow, today: CalendarDate): Standing {
  const status =
    row.status === 'draft' ? statusAt('intake', suggestedOf(row, today) !== 'intake') : row.status;
  const explained = status === 'on_hold' || status === 'failed' || status === 'cancelled';
  return {
    status,
    stage: stageOf(row, today),
    statusReason: explained ? 'As in the imported matter list' : null,
    tasksDueFrom: hasEnded(status) ? 'none' : today,
  };
}

/**
 * Pending stays at intake whatever its dates, and is active there once it is sold, since its days run; an open matter is past
 * eligibility, a closed one is closed.
 */
function stageOf(row: MatterRow, today: CalendarDate): ExchangeStage {
  const { status, exchangeType } = row;
  if (status === 'draft') return 'intake';
  if (status === 'completed') return 'closed';
  const suggested = suggestedOf(row, today);
  const stages = stagesOf(exchangeType);
  const early = stages.indexOf(suggested) < stages.indexOf('documents_signed');
  return early && status === 'active' ? 'documents_signed' : suggested;
}

function suggestedOf({ exchangeType, transferredOn, taxpayerType }: MatterRow, today: CalendarDate) {
  const relinquished = transferredOn ? [{ transferredOn }] : [];
  const taxpayer = { type: taxpayerType ?? undefined };
  return suggestedStage(exchangeType, { exchangeType, relinquished, taxpayer }, today);
}
