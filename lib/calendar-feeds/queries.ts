import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { fromDateColumn } from '@/lib/shared/calendar-date';
import { deadlineEntries, taskEntry, type Entry } from './rules/entries';

export interface FeedState {
  createdAt: Date;
  lastReadAt: Date | null;
}

/** The member's own calendar; undefined when there is none. */
export async function myFeed(scope: Scope): Promise<FeedState | undefined> {
  allow(scope, 'calendar.own');
  const row = await scope.db.calendarFeed.findFirst({
    where: { userId: scope.member.userId, revokedAt: null },
    select: { createdAt: true, lastReadAt: true },
  });
  return row ?? undefined;
}

/** More than anybody works through; a calendar is no export. */
const MOST = 1000;

/** The member's open tasks that have a date, and the deadlines of the active exchanges that they work on, by date. */
export async function feedEntries(scope: Scope): Promise<Entry[]> {
  const tasks =
    scope.member.role === 'agency'
      ? []
      : await scope.db.task.findMany({
          where: { assignedTo: scope.member.userId, isOpen: true, dueOn: { not: null } },
          select: {
            id: true,
            title: true,
            dueOn: true,
            updatedAt: true,
            priority: true,
            exchange: { select: { exchangeNumber: true } },
          },
          orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
          take: MOST,
        });
  const access = await scope.db.exchangeAccess.findMany({
    where: { userId: scope.member.userId },
    select: { exchangeId: true },
    distinct: ['exchangeId'],
    orderBy: { exchangeId: 'desc' },
    take: MOST,
  });
  // Outside the firm the moment of the last change of a file is not read.
  const staff = scope.member.role === 'admin' || scope.member.role === 'coordinator';
  const files = await scope.db.exchange.findMany({
    where: { id: { in: access.map(({ exchangeId }) => exchangeId) }, status: 'active' },
    select: {
      id: true,
      exchangeNumber: true,
      createdAt: true,
      updatedAt: staff,
      identificationDeadline: true,
      exchangeDeadline: true,
      parkingIdentificationDeadline: true,
      parkingDeadline: true,
    },
  });
  const date = (value: Date | null) => value && fromDateColumn(value);
  return [
    ...tasks.flatMap(({ dueOn, exchange, ...task }) =>
      dueOn
        ? taskEntry({
            ...task,
            dueOn: fromDateColumn(dueOn),
            exchangeNumber: exchange?.exchangeNumber ?? null,
          })
        : [],
    ),
    ...files.flatMap(({ id, exchangeNumber, createdAt, updatedAt, ...dates }) =>
      deadlineEntries({
        id,
        exchangeNumber,
        changedAt: updatedAt ?? createdAt,
        dates: {
          identificationDeadline: date(dates.identificationDeadline),
          exchangeDeadline: date(dates.exchangeDeadline),
          parkingIdentificationDeadline: date(dates.parkingIdentificationDeadline),
          parkingDeadline: date(dates.parkingDeadline),
        },
      }),
    ),
  ].toSorted((a, b) => (a.on === b.on ? (a.uid < b.uid ? -1 : 1) : a.on < b.on ? -1 : 1));
}
