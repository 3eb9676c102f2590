/** What the ids in a history are called, as far as the reader may see who and what they are. */
import type { Scope } from '@/lib/access/scope';
import type { Entry, Names } from './rules/entry';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function namesIn({ db }: Scope, exchangeId: string, entries: readonly Entry[]): Promise<Names> {
  const ids = idsIn(entries);
  if (ids.length === 0) return new Map();
  const where = { id: { in: ids } };
  const onFile = { ...where, exchangeId };
  const users = await db.user.findMany({ where, select: { id: true, displayName: true } });
  const contacts = await db.contact.findMany({ where, select: { id: true, displayName: true } });
  const participants = await db.exchangeParticipant.findMany({
    where: onFile,
    select: { id: true, participant: { select: { displayName: true } } },
  });
  const tasks = await db.task.findMany({ where: onFile, select: { id: true, title: true } });
  const properties = await db.exchangeProperty.findMany({
    where: onFile,
    select: { id: true, addressLine1: true },
  });
  const documents = await db.document.findMany({ where: onFile, select: { id: true, title: true } });
  const releases = await db.disbursementRequest.findMany({
    where: onFile,
    select: { id: true, payeeName: true },
  });
  return new Map([
    ...releases.map(({ id, payeeName }) => [id, payeeName] as const),
    ...contacts.map(({ id, displayName }) => [id, displayName] as const),
    ...users.map(({ id, displayName }) => [id, displayName] as const),
    ...participants.map(({ id, participant }) => [id, participant.displayName] as const),
    ...tasks.map(({ id, title }) => [id, title] as const),
    ...properties.map(({ id, addressLine1 }) => [id, addressLine1] as const),
    ...documents.map(({ id, title }) => [id, title] as const),
  ]);
}

/** The rows, the people who changed them, and every id among the values. */
function idsIn(entries: readonly Entry[]): string[] {
  const found = entries.flatMap(({ actorId, rowId, diff }) => [
    actorId,
    rowId,
    ...Object.values(diff ?? {}).flat(),
  ]);
  return [...new Set(found)].filter(
    (value): value is string => typeof value === 'string' && UUID.test(value),
  );
}
