import type { ClockFacts } from '@/lib/exchanges/rules/clocks';
import { Prisma } from '@/lib/generated/prisma/client';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** What every role may read of a card, and every row of a dashboard shows; dates are text, `YYYY-MM-DD`. */
export interface CardRow extends Required<ClockFacts> {
  exchangeId: string;
  exchangeNumber: string;
  name: string;
  timeZone: string;
  nextDeadline: CalendarDate | null;
}

export const cardColumnsNamed = (
  name: Prisma.Sql,
) => Prisma.sql`c.exchange_id AS "exchangeId", c.exchange_number AS "exchangeNumber", ${name} AS "name",
  c.time_zone AS "timeZone", c.status::text, c.stage::text, c.transfer_date::text AS "transferDate",
  c.identification_deadline::text AS "identificationDeadline", c.exchange_deadline::text AS "exchangeDeadline",
  c.parking_identification_deadline::text AS "parkingIdentificationDeadline",
  c.parking_deadline::text AS "parkingDeadline", c.next_deadline::text AS "nextDeadline"`;

/** For who may see properties: the usual name of a file carries an address. */
export const cardColumns = cardColumnsNamed(Prisma.sql`c.name`);
