/** What stands around a record that was found: whose file, and the day it turns on. Read under the member's own policies. */
import type { Scope } from '@/lib/access/scope';
import type { SearchKind } from '@/lib/generated/prisma/enums';
import { calendarDateIn, fromDateColumn, writeDate } from '@/lib/shared/calendar-date';
import { hrefOf } from './place';

export interface Bare {
  kind: SearchKind;
  id: string;
  exchangeId: string | null;
  exchangeNumber: string | null;
  title: string;
  detail: string | null;
}

/** A record as the search box and its page show it. */
export interface Shown extends Bare {
  href: string;
  /** The client of the file it belongs to. */
  client: string | null;
  /** "Due Mon, Oct 19, 2026". */
  day: string | null;
}

/** What the member may not read any more is left out, whatever found it. */
export async function withSurroundings<T extends Bare>(
  scope: Scope,
  found: readonly T[],
): Promise<(T & Shown)[]> {
  const ids = (kind: SearchKind) => found.filter((one) => one.kind === kind).map(({ id }) => id);
  const files = await filesOf(scope, [...new Set(found.flatMap(({ exchangeId }) => exchangeId ?? []))]);
  const zone = (exchangeId: string | null) => files.get(exchangeId ?? '')?.timeZone ?? scope.member.timeZone;
  const days = new Map<string, string | null>();

  for (const { id } of await rows(ids('contact'), (where) =>
    scope.db.contact.findMany({ where, select: { id: true } }),
  ))
    days.set(id, null);
  for (const { id, dueOn } of await rows(ids('task'), (where) =>
    scope.db.task.findMany({ where, select: { id: true, dueOn: true } }),
  ))
    days.set(id, dueOn && `Due ${writeDate(fromDateColumn(dueOn))}`);
  for (const { id, createdAt, exchangeId } of await rows(ids('document'), (where) =>
    scope.db.document.findMany({ where, select: { id: true, createdAt: true, exchangeId: true } }),
  ))
    days.set(id, `Added ${writeDate(calendarDateIn(zone(exchangeId), createdAt))}`);
  for (const { id, sentAt, exchangeId } of await rows(ids('message'), (where) =>
    scope.db.message.findMany({ where, select: { id: true, sentAt: true, exchangeId: true } }),
  ))
    days.set(id, `Sent ${writeDate(calendarDateIn(zone(exchangeId), sentAt))}`);
  for (const [id, { createdAt, timeZone }] of files)
    if (!days.has(id)) days.set(id, `Opened ${writeDate(calendarDateIn(timeZone, createdAt))}`);

  return found
    .filter(({ id }) => days.has(id))
    .map((one) => ({
      ...one,
      href: hrefOf(one, scope.member.role),
      client: one.kind === 'contact' ? null : (files.get(one.exchangeId ?? '')?.client ?? null),
      day: days.get(one.id) ?? null,
    }));
}

async function filesOf({ db }: Scope, ids: string[]) {
  const found = await rows(ids, (where) =>
    db.exchange.findMany({
      where,
      select: { id: true, createdAt: true, timeZone: true, client: { select: { displayName: true } } },
    }),
  );
  return new Map(found.map(({ id, client, ...file }) => [id, { ...file, client: client.displayName }]));
}

const rows = async <Row>(ids: string[], read: (where: { id: { in: string[] } }) => Promise<Row[]>) =>
  ids.length > 0 ? read({ id: { in: ids } }) : [];
