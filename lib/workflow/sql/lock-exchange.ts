import type { Scope } from '@/lib/access/scope';
import type { ExchangeStage } from '@/lib/exchanges/rules/stages';
import type { ExchangeStatus } from '@/lib/exchanges/rules/values';

/** Waits for whoever is changing the exchange, holds it until the transaction ends, and says where it stands then. */
export async function lockExchange(
  scope: Scope,
  id: string,
): Promise<{ stage: ExchangeStage; status: ExchangeStatus } | undefined> {
  const rows = await scope.db.$queryRaw<{ stage: ExchangeStage; status: ExchangeStatus }[]>`
    SELECT stage::text, status::text FROM exchanges
    WHERE organization_id = ${scope.member.organizationId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
  return rows[0];
}
