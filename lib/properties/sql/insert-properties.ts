import type { Scope } from '@/lib/access/scope';
import type { PlacedProperty } from '../commands';

export interface PropertyToInsert extends PlacedProperty {
  id: string;
  exchangeId: string;
}

/** Many properties, then their money, for staff who bring old files; totals and cards follow by trigger. */
export async function insertProperties(scope: Scope, rows: readonly PropertyToInsert[]): Promise<void> {
  if (rows.length === 0) return;
  const given = JSON.stringify(rows);
  await scope.db.$executeRaw`
    INSERT INTO exchange_properties (id, exchange_id, side, status, address_line1, city, state, zip_code, transferred_on, created_by)
    SELECT id, "exchangeId", side, status, "addressLine1", city, state, "zipCode", "transferredOn", app.uid()
    FROM jsonb_to_recordset(${given}::jsonb) AS given (id uuid, "exchangeId" uuid, side property_side_enum,
        status property_status_enum, "addressLine1" text, city text, state text, "zipCode" text, "transferredOn" date)`;
  await scope.db.$executeRaw`
    INSERT INTO property_finances (property_id, exchange_id, value, debt)
    SELECT id, "exchangeId", value, debt
    FROM jsonb_to_recordset(${given}::jsonb) AS given (id uuid, "exchangeId" uuid, value numeric, debt numeric)`;
}
