import type { Scope } from '@/lib/access/scope';
import type { ExchangeStatus, ExchangeType } from '@/lib/generated/prisma/enums';
import type { deadlineColumns } from '../deadline-columns';
import type { ExchangeStage } from '../rules/stages';

export interface ExchangeToInsert {
  id: string;
  exchangeNumber: string;
  name: string;
  exchangeType: ExchangeType;
  clientId: string;
  coordinatorId?: string;
  stage: ExchangeStage;
  status: ExchangeStatus;
  statusReason?: string;
  notes?: string;
  dates: ReturnType<typeof deadlineColumns>;
}

/** Many exchanges in one statement. No RETURNING: a coordinator sees the rows by their trigger, after the statement. */
export async function insertExchanges(scope: Scope, rows: readonly ExchangeToInsert[]): Promise<void> {
  // A date column as JSON is an instant, of which the cast keeps the day.
  const given = JSON.stringify(rows.map(({ dates, ...row }) => ({ ...row, ...dates })));
  await scope.db.$executeRaw`
    INSERT INTO exchanges (id, exchange_number, name, exchange_type, client_id, coordinator_id, stage, status, status_reason, notes,
        created_by, transfer_date, taxpayer_type, tax_return_due_on, extension_filed_on, extension_timely,
        extended_due_on, return_filed_on, identification_deadline, exchange_deadline)
    SELECT id, "exchangeNumber", name, "exchangeType", "clientId", "coordinatorId", stage, status, "statusReason", notes,
        app.uid(), "transferDate", "taxpayerType", "taxReturnDueOn", "extensionFiledOn", "extensionTimely",
        "extendedDueOn", "returnFiledOn", "identificationDeadline", "exchangeDeadline"
    FROM jsonb_to_recordset(${given}::jsonb) AS given (id uuid, "exchangeNumber" text, name text,
        "exchangeType" exchange_type_enum, "clientId" uuid, "coordinatorId" uuid, stage exchange_stage_enum,
        status exchange_status_enum, "statusReason" text, notes text, "transferDate" date,
        "taxpayerType" taxpayer_type_enum, "taxReturnDueOn" date, "extensionFiledOn" date, "extensionTimely" boolean,
        "extendedDueOn" date, "returnFiledOn" date, "identificationDeadline" date, "exchangeDeadline" date)`;
}
