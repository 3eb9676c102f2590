import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { clocksOf, type ClockFacts } from './rules/clocks';
import { riskOf, type Risk } from './rules/risk';
import { riskFactsOf } from './rules/risk-facts';
import { riskInputs, type RiskInputs } from './sql/risk-inputs';

export interface Judged extends ClockFacts {
  id: string;
  /** Today where the exchange is. */
  today: CalendarDate;
}

/** The risk of the active ones among these exchanges, by id; empty for who may not see risk. At most one statement. */
export async function risksOf(scope: Scope, files: readonly Judged[]): Promise<Map<string, Risk>> {
  const active = files.filter(({ status }) => status === 'active');
  if (active.length === 0 || !can(scope, 'exchange.seeRisk')) return new Map();
  const inputs = await riskInputs(
    scope,
    active.map(({ id }) => id),
  );
  const inputsOf = new Map(inputs.map((row) => [row.exchangeId, row]));
  return new Map(
    active.flatMap((file) => {
      const found = inputsOf.get(file.id);
      return found ? [[file.id, riskFrom(file, found)] as const] : [];
    }),
  );
}

/** The risk of an active exchange from what was counted for it. */
export const riskFrom = (file: Judged, inputs: RiskInputs): Risk =>
  riskOf(riskFactsOf({ ...file, ...inputs }, clocksOf(file, file.today).clocks, file.today));
