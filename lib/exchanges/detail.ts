import { can } from '@/lib/access/permissions';
import { todayIn, type Scope } from '@/lib/access/scope';
import { calendarDateIn, fromDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { notFound } from '@/lib/shared/errors';
import { datesOnFile, fileColumns, knownId, readFacts } from './file';
import type { FileDates } from './file-dates';
import type { DeadlineFacts } from './rules/facts';
import type { ExchangeStage } from './rules/stages';
import type { ExchangeStatus, ExchangeType } from './rules/values';

export interface Person {
  id: string;
  name: string;
  /** Absent for who may not see them. */
  email?: string | null;
  phone?: string | null;
}

/** An exchange as its page shows it to this member: plain values, what the role may not see is absent. */
export interface ExchangeDetail {
  id: string;
  number: string;
  name: string;
  type: ExchangeType;
  status: ExchangeStatus;
  stage: ExchangeStage;
  timeZone: string;
  /** Today where the exchange is. */
  today: CalendarDate;
  openedOn: CalendarDate;
  closedOn: CalendarDate | null;
  client: string | null;
  coordinator: Person | null;
  dates: FileDates;
  facts: DeadlineFacts;
  progress?: { completion: number; agreementSignedOn: CalendarDate | null; statusReason: string | null };
}

/** Not found for an exchange of another firm, or one this member takes no part in. */
export async function exchangeDetail(scope: Scope, id: string): Promise<ExchangeDetail> {
  const row =
    (await scope.db.exchange.findFirst({
      where: { id: knownId(id) },
      select: {
        ...fileColumns,
        name: can(scope, 'exchange.seeProperties'),
        createdAt: true,
        closedAt: true,
        client: { select: { displayName: true } },
      },
    })) ?? notFound('Exchange');
  return {
    id: row.id,
    number: row.exchangeNumber,
    // The usual name of a file carries the address of its property.
    name: can(scope, 'exchange.seeProperties') ? row.name : row.client.displayName,
    type: row.exchangeType,
    status: row.status,
    stage: row.stage,
    timeZone: row.timeZone,
    today: todayIn(scope, row.timeZone),
    openedOn: calendarDateIn(row.timeZone, row.createdAt),
    closedOn: row.closedAt && calendarDateIn(row.timeZone, row.closedAt),
    client: row.client.displayName,
    coordinator: row.coordinatorId ? await coordinatorOf(scope, row.coordinatorId) : null,
    dates: datesOnFile(row),
    facts: await readFacts(scope, row, can(scope, 'exchange.seeProperties')),
    progress: can(scope, 'exchange.seeProgress') ? await progressOf(scope, id) : undefined,
  };
}

async function progressOf(scope: Scope, id: string): Promise<ExchangeDetail['progress']> {
  const { completionPercentage, agreementSignedOn, statusReason } = await scope.db.exchange.findFirstOrThrow({
    where: { id },
    select: { completionPercentage: true, agreementSignedOn: true, statusReason: true },
  });
  return {
    completion: completionPercentage,
    agreementSignedOn: agreementSignedOn && fromDateColumn(agreementSignedOn),
    statusReason,
  };
}

/** An agency sees who coordinates, not how to reach them. */
async function coordinatorOf(scope: Scope, id: string): Promise<Person | null> {
  const reachable = can(scope, 'task.see');
  const user = await scope.db.user.findFirst({
    where: { id },
    select: { id: true, displayName: true, ...(reachable && { email: true, phonePrimary: true }) },
  });
  if (!user) return null;
  const { email, phonePrimary } = user as { email?: string; phonePrimary?: string | null };
  return { id, name: user.displayName, ...(reachable && { email, phone: phonePrimary }) };
}
