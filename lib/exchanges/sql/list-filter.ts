/** The FROM and WHERE of the exchange list, shared by its page and its count. Who may see what is the database's. */
import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import type { FieldFilter } from '@/lib/custom-fields/rules/filter';
import { customFieldFilter } from '@/lib/platform/database/custom-field-filter';
import { addDays, toCalendarDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { endOfDay } from '@/lib/shared/time-zone';
import type { ListState } from '../list-params';
import { VIEW } from '../list-views';

/** Today where the exchange is; the request's instant, so that tests can set it. */
export const todayOf = (scope: Pick<Scope, 'now'>) =>
  Prisma.sql`(${scope.now}::timestamptz AT TIME ZONE c.time_zone)::date`;

export const timelineOf = (scope: Pick<Scope, 'now'>) =>
  Prisma.sql`app.timeline_status(c.status, c.stage, c.transfer_date, c.identification_deadline, c.exchange_deadline,
    c.parking_identification_deadline, c.parking_deadline, ${todayOf(scope)})`;

export const from = Prisma.sql`exchange_cards c
  LEFT JOIN contacts client ON client.organization_id = c.organization_id AND client.id = c.client_id`;

/** The usual name of a file carries the address of its property, so it is for who may see properties. */
export const nameFor = (scope: Scope) =>
  can(scope, 'exchange.seeProperties') ? Prisma.sql`c.name` : Prisma.sql`client.display_name`;

export type Filter = Omit<
  ListState,
  'sort' | 'dir' | 'after' | 'before' | 'columns' | 'rows' | 'view_id' | 'fields'
> & {
  /** Those by the firm's own fields, for staff. */
  own: readonly FieldFilter[];
  /** The exchange whose number was typed whole; the search then needs no scan. */
  exactly?: string;
};

export function where(scope: Scope, state: Filter): Prisma.Sql {
  const today = todayOf(scope);
  const conditions = [anyOf('exchange_status_enum', 'status', VIEW[state.view].statuses)];
  if (state.view === 'mine') conditions.push(Prisma.sql`c.coordinator_id = ${scope.member.userId}::uuid`);
  if (state.view === 'risk') {
    // As literals, so that the planner knows the partial index of just these.
    conditions.push(Prisma.sql`c.status = 'active' AND c.risk_level IN ('high', 'critical')`);
  }
  if (state.view === 'week') {
    conditions.push(nextBefore(scope, 8), endsWithin(today, 7));
  }
  if (state.view === 'extension') conditions.push(unguarded);
  if (state.status.length > 0) conditions.push(anyOf('exchange_status_enum', 'status', state.status));
  if (state.type.length > 0) conditions.push(anyOf('exchange_type_enum', 'exchange_type', state.type));
  if (state.stage.length > 0) conditions.push(anyOf('exchange_stage_enum', 'stage', state.stage));
  if (state.timeline.length > 0) {
    conditions.push(Prisma.sql`${timelineOf(scope)} = ANY (${state.timeline})`);
  }
  if (state.coordinator === 'none') conditions.push(Prisma.sql`c.coordinator_id IS NULL`);
  else if (state.coordinator) conditions.push(Prisma.sql`c.coordinator_id = ${state.coordinator}::uuid`);
  if (state.opened) conditions.push(openedIn(state.opened, scope.member.timeZone));
  if (state.closed) conditions.push(closedIn(state.closed, scope.member.timeZone));
  if (state.own.length > 0) conditions.push(ofOwnFields(state.own));
  if (state.exactly) conditions.push(Prisma.sql`c.exchange_id = ${state.exactly}::uuid`);
  else if (state.q) conditions.push(matching(scope, state.q));
  return Prisma.join(conditions, ' AND ');
}

/** Lets the index find what may match before each row's own zone decides: no zone is two days from the firm's. */
const nextBefore = (scope: Scope, days: number) =>
  Prisma.sql`c.next_deadline < ${addDays(scope.today, days + 2)}::date`;

/** Some open clock ends within so many days, also when another has passed already. */
const endsWithin = (today: Prisma.Sql, days: number) => Prisma.sql`(
  (app.identification_runs(c.stage) AND c.identification_deadline BETWEEN ${today} AND ${today} + ${days}::integer)
  OR (app.exchange_runs(c.stage) AND c.exchange_deadline BETWEEN ${today} AND ${today} + ${days}::integer)
  OR (app.parking_identification_runs(c.stage)
    AND c.parking_identification_deadline BETWEEN ${today} AND ${today} + ${days}::integer)
  OR (app.parking_runs(c.stage) AND c.parking_deadline BETWEEN ${today} AND ${today} + ${days}::integer))`;

/** The return's due date ends these before day 180, and no timely extension is recorded (rules/extension-guard.ts). */
const unguarded = Prisma.sql`c.exchange_deadline < c.transfer_date + 180 AND app.exchange_runs(c.stage)
  AND NOT EXISTS (SELECT FROM exchanges e WHERE e.organization_id = c.organization_id AND e.id = c.exchange_id
    AND e.extension_timely)`;

const ofOwnFields = (filters: readonly FieldFilter[]) => Prisma.sql`c.exchange_id IN (
  SELECT e.id FROM exchanges e WHERE e.organization_id = c.organization_id AND ${Prisma.join(
    filters.map((filter) => customFieldFilter(Prisma.sql`e.custom_fields`, filter)),
    ' AND ',
  )})`;

const columns = {
  status: Prisma.sql`c.status`,
  exchange_type: Prisma.sql`c.exchange_type`,
  stage: Prisma.sql`c.stage`,
};
const types = {
  exchange_status_enum: Prisma.sql`exchange_status_enum[]`,
  exchange_type_enum: Prisma.sql`exchange_type_enum[]`,
  exchange_stage_enum: Prisma.sql`exchange_stage_enum[]`,
};

const anyOf = (type: keyof typeof types, column: keyof typeof columns, values: readonly string[]) =>
  Prisma.sql`${columns[column]} = ANY (${[...values]}::${types[type]})`;

/** Ids carry the instant at which a file was opened, so a month is a range of ids. */
function openedIn(month: string, timeZone: string): Prisma.Sql {
  const [start, end] = bounds(month, timeZone);
  return Prisma.sql`c.exchange_id >= ${firstIdAt(start)}::uuid AND c.exchange_id < ${firstIdAt(end)}::uuid`;
}

function closedIn(month: string, timeZone: string): Prisma.Sql {
  const [start, end] = bounds(month, timeZone);
  return Prisma.sql`c.closed_at >= ${start} AND c.closed_at < ${end}`;
}

/** The first instants of a month `YYYY-MM` and of the next in a time zone. */
function bounds(month: string, timeZone: string): [Date, Date] {
  const first = toCalendarDate(`${month}-01`);
  const next = toCalendarDate(`${addDays(first, 31).slice(0, 7)}-01`);
  const startOf = (date: CalendarDate) => endOfDay(addDays(date, -1), timeZone);
  return [startOf(first), startOf(next)];
}

function firstIdAt(instant: Date): string {
  const hex = instant.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/** Number, name or client; what people type is text, so the wildcards of LIKE mean themselves. */
function matching(scope: Scope, q: string): Prisma.Sql {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`(c.exchange_number ILIKE ${pattern} OR ${nameFor(scope)} ILIKE ${pattern} OR client.display_name ILIKE ${pattern})`;
}
