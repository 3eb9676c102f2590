import { Prisma } from '@/lib/generated/prisma/client';
import { reading, type Read } from '@/lib/platform/database/together';
import type { ExchangeStage } from '@/lib/exchanges/rules/stages';

export interface StageCount {
  stage: ExchangeStage;
  files: number;
}

/** Open files (draft, active, on hold) that the member sees, by stage in the order of the work. */
export function portfolioCounts(): Read<StageCount> {
  return reading(Prisma.sql`
    SELECT c.stage::text, count(*)::integer AS files FROM exchange_cards c
    WHERE c.status IN ('draft', 'active', 'on_hold') GROUP BY c.stage ORDER BY c.stage`);
}
