import type { Scope } from '@/lib/access/scope';
import type { ExchangeStage } from '@/lib/exchanges/rules/stages';

export interface StageCount {
  stage: ExchangeStage;
  files: number;
}

/** Open files (draft, active, on hold) that the member sees, by stage in the order of the work. */
export function portfolioCounts(scope: Scope): Promise<StageCount[]> {
  return scope.db.$queryRaw<StageCount[]>`
    SELECT c.stage::text, count(*)::integer AS files FROM exchange_cards c
    WHERE c.status IN ('draft', 'active', 'on_hold') GROUP BY c.stage ORDER BY c.stage`;
}
