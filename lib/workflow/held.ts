/** What keeps sold and parked files back, of many at once. */
import type { Scope } from '@/lib/access/scope';
import { stageName, type ExchangeStage } from '@/lib/exchanges/rules/stages';
import { factsOn } from './facts';
import { sayMissing } from './rules/gate';
import { heldBy, type Held } from './rules/held';
import { gateFactsOf } from './sql/gate-facts';

interface Place {
  exchangeId: string;
  stage: ExchangeStage;
}

/** "The clock runs, and the file is held before Documents signed. One thing is missing: signed assignment." */
export const sayHeld = ({ at, missing }: Held): string =>
  `The clock runs, and the file is held before ${stageName(at)}. ${sayMissing(missing)}`;

/** Of those before their closing stage, what keeps the sold and parked ones there. One statement, or none. */
export async function heldAmong(scope: Scope, rows: readonly Place[]): Promise<Map<string, Held>> {
  const early = rows.filter(({ stage }) => earlyStages.includes(stage)).map(({ exchangeId }) => exchangeId);
  if (early.length === 0) return new Map();
  const facts = await gateFactsOf(scope, early);
  return new Map(
    facts.flatMap(({ exchangeId, facts: stored }) => {
      const held = heldBy(factsOn(stored, scope.now));
      return held ? [[exchangeId, held] as const] : [];
    }),
  );
}

/** Later ones have had their closing judged by its gate. */
const earlyStages: readonly ExchangeStage[] = ['intake', 'eligibility', 'documents_signed'];
