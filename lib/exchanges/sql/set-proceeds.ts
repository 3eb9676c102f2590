import type { Scope } from '@/lib/access/scope';

export interface Proceeds {
  exchangeId: string;
  /** US dollars. */
  proceeds?: string;
  bank?: string;
}

/** What was received for each exchange and where it lies; the rows are there since the exchanges were opened. */
export async function setProceeds(scope: Scope, rows: readonly Proceeds[]): Promise<void> {
  if (rows.length === 0) return;
  await scope.db.$executeRaw`
    UPDATE exchange_finances f SET proceeds = given.proceeds, proceeds_bank = given.bank
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given ("exchangeId" uuid, proceeds numeric, bank text)
    WHERE f.organization_id = app.org() AND f.exchange_id = given."exchangeId"`;
}
