/** What the member opened last, on whatever device; each only while the member may still see it. */
import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { SearchKind } from '@/lib/generated/prisma/enums';
import { notFound } from '@/lib/shared/errors';
import type { Opened } from './input';
import { withSurroundings, type Bare, type Shown } from './surroundings';

const OFFERED = 8;

/** Keeps that the member opened it just now. Not found when the member does not see it. */
export async function remember(scope: Scope, { kind, id }: Opened): Promise<void> {
  const [seen] = await titled(scope, [{ kind, entityId: id }]);
  if (!seen) notFound('Record');
  const { organizationId, userId } = scope.member;
  const openedAt = scope.now;
  await scope.db.recentItem.upsert({
    where: { organizationId_userId_kind_entityId: { organizationId, userId, kind, entityId: id } },
    create: { kind, entityId: id, openedAt },
    update: { openedAt },
  });
}

/** The last first. */
export async function recentItems(scope: Scope): Promise<Shown[]> {
  const kept = await scope.db.recentItem.findMany({
    select: { kind: true, entityId: true },
    orderBy: [{ openedAt: 'desc' }, { entityId: 'asc' }],
    // Some may be gone, or no longer be the member's to see.
    take: OFFERED * 2,
  });
  return (await withSurroundings(scope, await titled(scope, kept))).slice(0, OFFERED);
}

interface Kept {
  kind: SearchKind;
  entityId: string;
}

/** What each is called, read under the member's policies: what is not theirs to see is left out. */
async function titled({ db, member }: Scope, kept: readonly Kept[]): Promise<Bare[]> {
  const of = (kind: Kept['kind']) => ({
    id: { in: kept.filter((one) => one.kind === kind).map(({ entityId }) => entityId) },
  });
  // The usual name of a file carries the address of its property.
  const seesNames = member.role !== 'third_party' && member.role !== 'agency';
  const exchanges = await db.exchange.findMany({
    where: of('exchange'),
    select: { id: true, exchangeNumber: true, name: seesNames, client: { select: { displayName: true } } },
  });
  const contacts = await db.contact.findMany({
    // Whether one was merged only staff may ask, and only they have pages of contacts.
    where: { ...of('contact'), ...(can({ member }, 'contact.list') && { mergedIntoId: null }) },
    select: { id: true, displayName: true },
  });
  const tasks = can({ member }, 'task.see')
    ? await db.task.findMany({
        where: of('task'),
        select: { id: true, title: true, exchangeId: true, exchange: { select: { exchangeNumber: true } } },
      })
    : [];
  const found = new Map<string, Bare>();
  for (const { id, exchangeNumber, name, client } of exchanges) {
    const title = name ?? client.displayName;
    const detail = name ? client.displayName : null;
    found.set(id, { kind: 'exchange', id, exchangeId: id, exchangeNumber, title, detail });
  }
  for (const { id, displayName: title } of contacts)
    found.set(id, { kind: 'contact', id, exchangeId: null, exchangeNumber: null, title, detail: null });
  for (const { id, title, exchangeId, exchange } of tasks) {
    const exchangeNumber = exchange?.exchangeNumber ?? null;
    found.set(id, { kind: 'task', id, exchangeId, exchangeNumber, title, detail: null });
  }
  return kept.flatMap(({ entityId }) => found.get(entityId) ?? []);
}
