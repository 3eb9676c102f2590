/** A task as lists, boards and calendars show it: its own columns, and those of the exchange, its client and the assignee. */
import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Priority, TaskAnchor, TaskStatus, TaskType } from '../rules/values';
import { nameFor } from './list-filter';

export interface ListedTask {
  id: string;
  title: string;
  status: TaskStatus;
  type: TaskType;
  priority: Priority;
  dueOn: CalendarDate | null;
  anchor: TaskAnchor | null;
  offsetDays: number | null;
  /** The day on which it was completed, where the exchange is. */
  completedOn: CalendarDate | null;
  assignedTo: string | null;
  assignee: string | null;
  exchangeId: string | null;
  exchangeNumber: string | null;
  exchangeName: string | null;
  client: string | null;
  /** Of its exchange, or of the firm, with today there. */
  timeZone: string;
  today: CalendarDate;
  /** Empty for who may not read them. */
  tags: string[];
}

/** What an inner select of `tasks t` gives on, so that files are looked up only for the rows that are shown. */
export const carried = (
  scope: Scope,
) => Prisma.sql`t.organization_id, t.id, t.title, t.status, t.task_type, t.priority, t.due_on,
  t.anchor, t.offset_days, t.completed_at, t.assigned_to, t.exchange_id, t.is_open${
    can(scope, 'task.completeAny') ? Prisma.sql`, t.tags` : Prisma.empty
  }`;

/** The columns of a row, from `files`. */
export function shownColumns(scope: Scope): Prisma.Sql {
  const zone = Prisma.sql`coalesce(c.time_zone, ${scope.member.timeZone})`;
  return Prisma.sql`t.id, t.title, t.status::text, t.task_type::text AS type, t.priority::text, t.due_on::text AS "dueOn",
    t.anchor::text, t.offset_days AS "offsetDays", (t.completed_at AT TIME ZONE ${zone})::date::text AS "completedOn",
    t.assigned_to AS "assignedTo", person.display_name AS assignee, t.exchange_id AS "exchangeId",
    c.exchange_number AS "exchangeNumber", ${nameFor(scope)} AS "exchangeName", client.display_name AS client,
    ${zone} AS "timeZone", (${scope.now.toISOString()}::timestamptz AT TIME ZONE ${zone})::date::text AS today,
    ${can(scope, 'task.completeAny') ? Prisma.sql`t.tags` : Prisma.sql`'{}'::text[]`} AS tags`;
}

/** The files and people of the rows of `t`, each by its key. */
export const files = Prisma.sql`
  LEFT JOIN exchange_cards c ON c.organization_id = t.organization_id AND c.exchange_id = t.exchange_id
  LEFT JOIN contacts client ON client.organization_id = c.organization_id AND client.id = c.client_id
  LEFT JOIN users person ON person.id = t.assigned_to`;
