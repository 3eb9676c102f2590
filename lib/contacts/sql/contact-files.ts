import type { Scope } from '@/lib/access/scope';
import type { ExchangeStage } from '@/lib/exchanges/rules/stages';
import type { ExchangeStatus, ExchangeType } from '@/lib/exchanges/rules/values';
import type { ParticipantRole } from '@/lib/generated/prisma/enums';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Money } from '@/lib/shared/money';

export interface ContactFile {
  id: string;
  number: string;
  name: string;
  type: ExchangeType;
  status: ExchangeStatus;
  stage: ExchangeStage;
  timeZone: string;
  /** Today where the exchange is. */
  today: CalendarDate;
  transferDate: CalendarDate | null;
  identificationDeadline: CalendarDate | null;
  exchangeDeadline: CalendarDate | null;
  parkingIdentificationDeadline: CalendarDate | null;
  parkingDeadline: CalendarDate | null;
  /** `client`, and the roles in which the contact takes part. */
  roles: ParticipantRole[];
  isOpen: boolean;
  value: Money | null;
}

/** The exchanges that the reader may see of which the contact is the client or takes part: open ones first, nearest date first. */
export function contactFiles({ db, now }: Scope, ids: readonly string[]): Promise<ContactFile[]> {
  return db.$queryRaw<ContactFile[]>`
    WITH mine AS MATERIALIZED (
      SELECT exchange_id, array_agg(DISTINCT role ORDER BY role) AS roles FROM (
        SELECT c.exchange_id, 'client' AS role FROM exchange_cards c
        WHERE c.organization_id = app.org() AND c.client_id = ANY (${[...ids]}::uuid[])
        UNION ALL
        SELECT p.exchange_id, p.role::text FROM exchange_participants p
        WHERE p.organization_id = app.org() AND p.participant_id = ANY (${[...ids]}::uuid[]) AND p.left_at IS NULL
      ) parts GROUP BY 1
    )
    SELECT c.exchange_id AS id, c.exchange_number AS number, c.name, c.exchange_type::text AS type, c.status::text AS status,
      c.stage::text AS stage, c.time_zone AS "timeZone", (${now}::timestamptz AT TIME ZONE c.time_zone)::date::text AS today,
      c.transfer_date::text AS "transferDate", c.identification_deadline::text AS "identificationDeadline",
      c.exchange_deadline::text AS "exchangeDeadline",
      c.parking_identification_deadline::text AS "parkingIdentificationDeadline",
      c.parking_deadline::text AS "parkingDeadline", mine.roles,
      c.status IN ('draft', 'active', 'on_hold') AS "isOpen",
      CASE WHEN c.status = 'active' AND 'client' = ANY (mine.roles) THEN f.exchange_value::text END AS value
    FROM mine
    JOIN exchange_cards c ON c.organization_id = app.org() AND c.exchange_id = mine.exchange_id
    LEFT JOIN exchange_finances f ON f.organization_id = app.org() AND f.exchange_id = mine.exchange_id
    ORDER BY "isOpen" DESC, c.next_deadline NULLS LAST, c.exchange_id DESC`;
}
