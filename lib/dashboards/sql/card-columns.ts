import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { ClockFacts } from '@/lib/exchanges/rules/clocks';
import type { FactsOnFile } from '@/lib/exchanges/rules/facts-on-file';
import { Prisma } from '@/lib/generated/prisma/client';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** What every role may read of a card, and every row of a dashboard shows; dates are text, `YYYY-MM-DD`. */
export interface CardRow extends Required<ClockFacts> {
  exchangeId: string;
  exchangeNumber: string;
  name: string;
  timeZone: string;
  nextDeadline: CalendarDate | null;
  /** What explains the dates. */
  facts: FactsOnFile;
}

const cardColumnsNamed = (
  name: Prisma.Sql,
) => Prisma.sql`c.exchange_id AS "exchangeId", c.exchange_number AS "exchangeNumber", ${name} AS "name",
  c.time_zone AS "timeZone", c.status::text, c.stage::text, c.transfer_date::text AS "transferDate",
  c.identification_deadline::text AS "identificationDeadline", c.exchange_deadline::text AS "exchangeDeadline",
  c.parking_identification_deadline::text AS "parkingIdentificationDeadline",
  c.parking_deadline::text AS "parkingDeadline", c.next_deadline::text AS "nextDeadline"`;

const sold = Prisma.sql`(SELECT coalesce(json_agg(p.transferred_on ORDER BY p.transferred_on), '[]') FROM exchange_properties p
  WHERE p.organization_id = c.organization_id AND p.exchange_id = c.exchange_id AND p.side = 'relinquished'
    AND p.status NOT IN ('lost', 'revoked'))`;

const postponements = Prisma.sql`(SELECT coalesce(json_agg(json_build_object('rule', d.rule, 'notice', d.notice,
    'disasterOn', d.disaster_on, 'windowFrom', d.window_from, 'postponedTo', d.postponed_to) ORDER BY d.disaster_on), '[]')
  FROM deadline_postponements d
  WHERE d.organization_id = c.organization_id AND d.exchange_id = c.exchange_id AND d.status = 'approved')`;

/** Looked up for each row by its key, whatever the planner thinks of joins. */
const factsOfCard = (scope: Scope) => Prisma.sql`(SELECT json_build_object('exchangeType', e.exchange_type,
    'taxpayerType', e.taxpayer_type, 'taxReturnDueOn', e.tax_return_due_on, 'extensionFiledOn', e.extension_filed_on,
    'extendedDueOn', e.extended_due_on, 'returnFiledOn', e.return_filed_on, 'parkedSide', e.parked_side,
    'parkingStartedOn', e.parking_started_on, 'parkingAgreementDeadline', e.parking_agreement_deadline,
    'postponements', ${postponements},
    'sold', ${can(scope, 'exchange.seeProperties') ? sold : Prisma.sql`NULL`})
  FROM exchanges e WHERE e.organization_id = c.organization_id AND e.id = c.exchange_id)`;

/** `name`: the usual name of a file carries an address, so it is for who may see properties. */
export const cardColumns = (scope: Scope, name = Prisma.sql`c.name`) =>
  Prisma.sql`${cardColumnsNamed(name)}, ${factsOfCard(scope)} AS "facts"`;
