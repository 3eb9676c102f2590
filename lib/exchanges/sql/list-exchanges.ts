import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import { keyset } from '@/lib/platform/database/keyset';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Money } from '@/lib/shared/money';
import type { Cursor } from '@/lib/shared/list-cursor';
import type { ListState } from '../list-params';
import type { TimelineStatus } from '../rules/clocks';
import type { ExchangeStage } from '../rules/stages';
import type { ExchangeStatus, ExchangeType } from '../rules/values';
import { from, nameFor, timelineOf, todayOf, where, type Filter } from './list-filter';
import { exchangeValue, orders } from './list-order';

export interface ListedExchange {
  id: string;
  number: string;
  name: string;
  type: ExchangeType;
  status: ExchangeStatus;
  stage: ExchangeStage;
  client: string | null;
  coordinator: string | null;
  timeZone: string;
  /** Today where the exchange is. */
  today: CalendarDate;
  transferDate: CalendarDate | null;
  identificationDeadline: CalendarDate | null;
  exchangeDeadline: CalendarDate | null;
  parkingIdentificationDeadline: CalendarDate | null;
  parkingDeadline: CalendarDate | null;
  /** The worst open clock. */
  timeline: TimelineStatus;
  /** Null while no value is entered, and for who may not see money. */
  value: Money | null;
  /** What this row is sorted by, as a cursor carries it. */
  sortValue: string | null;
}

export interface ListPage {
  state: Filter & Pick<ListState, 'sort' | 'dir'>;
  bound?: Cursor & { way: 'after' | 'before' };
  limit: number;
}

/** One page of the list in its order; before a row, nearest first (turn it around). */
export function listExchanges(scope: Scope, { state, bound, limit }: ListPage): Promise<ListedExchange[]> {
  const money = can(scope, 'exchange.seeMoney');
  const { by, cast } = orders[state.sort];
  const byValue = state.sort === 'value';
  // Looked up for the rows of the page only, unless they are sorted by it.
  const value = !money ? Prisma.sql`NULL` : byValue ? exchangeValue : valueOfRow;
  const page = keyset(
    { value: by, id: Prisma.sql`c.exchange_id`, direction: state.dir },
    bound && {
      way: bound.way,
      value: bound.value === null ? null : cast(bound.value),
      id: Prisma.sql`${bound.id}::uuid`,
    },
  );
  return scope.db.$queryRaw<ListedExchange[]>(Prisma.sql`
    SELECT c.exchange_id AS id, c.exchange_number AS number, ${nameFor(scope)} AS name, c.exchange_type::text AS type,
      c.status::text AS status, c.stage::text AS stage, client.display_name AS client,
      coordinator.display_name AS coordinator, c.time_zone AS "timeZone", ${todayOf(scope)}::text AS today,
      c.transfer_date::text AS "transferDate", c.identification_deadline::text AS "identificationDeadline",
      c.exchange_deadline::text AS "exchangeDeadline",
      c.parking_identification_deadline::text AS "parkingIdentificationDeadline",
      c.parking_deadline::text AS "parkingDeadline", ${timelineOf(scope)} AS timeline,
      ${value}::text AS value, (${by})::text AS "sortValue"
    FROM ${from}
    LEFT JOIN users coordinator ON coordinator.id = c.coordinator_id
    ${money && byValue ? finances : Prisma.empty}
    WHERE ${where(scope, state)} AND ${page.where}
    ORDER BY ${page.orderBy}
    LIMIT ${limit}`);
}

const valueOfRow = Prisma.sql`(SELECT ${exchangeValue} FROM exchange_finances f
  WHERE f.organization_id = c.organization_id AND f.exchange_id = c.exchange_id)`;

const finances = Prisma.sql`LEFT JOIN exchange_finances f
  ON f.organization_id = c.organization_id AND f.exchange_id = c.exchange_id`;
