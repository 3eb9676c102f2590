/** Each entry of the compliance sections is changed by itself, so that two people at work on a file rarely meet. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import { todayIn, type Scope } from '@/lib/access/scope';
import { openFile } from '@/lib/exchanges/file';
import type { Prisma } from '@/lib/generated/prisma/client';
import { conflict, invalid } from '@/lib/shared/errors';
import { isSame, putEntry, readEntries } from './entries';
import { MOST_ENTRIES, sections, type Entry, type EntryChange, type StatusChange } from './input';

const meanwhile = 'Somebody changed this meanwhile. What you typed is kept; reload to see theirs.';

/** Adds, changes or takes away one entry, which is what the page showed before; returns it as it stands, for Undo. */
export async function changeEntry(scope: Scope, { exchangeId, section, entry, was }: EntryChange) {
  const file = await openFile(scope, exchangeId);
  allow(scope, 'exchange.edit');
  const id = entry?.id ?? was?.id;
  if (!id || (entry && was && entry.id !== was.id)) return invalid('Nothing was given to change.');
  const { column } = sections[section];
  const row = await scope.db.exchange.findFirstOrThrow({
    where: { id: exchangeId },
    select: { [column]: true },
  });
  const stored: unknown = (row as Record<string, unknown>)[column];
  const entries: Entry[] = readEntries(section, stored);
  if (
    !isSame(
      entries.find((one) => one.id === id),
      was,
    )
  )
    conflict(meanwhile);
  const made = entry && signed(scope, section, entry, was, todayIn(scope, file.timeZone));
  const next = putEntry(entries, id, made);
  if (next.length > MOST_ENTRIES) {
    invalid(`This list holds ${MOST_ENTRIES} entries. Take one away first.`);
  }
  const { count } = await scope.db.exchange.updateMany({
    where: { id: exchangeId, [column]: { equals: stored as Prisma.InputJsonValue } },
    data: { [column]: { entries: next } },
  });
  if (count === 0) conflict(meanwhile);
  await record(scope, `compliance.${section}_changed`, { exchangeId, data: { entry: id } });
  return { entry: made, was };
}

/** Who did it and when is the member and today, never what a form says; an entry that stays done keeps its first signature. */
function signed(
  { member }: Scope,
  section: EntryChange['section'],
  entry: Entry,
  was: Entry | null,
  today: EntryDate,
): Entry {
  if (section === 'checklist' && 'done' in entry && entry.done) {
    const before = was && 'done' in was ? was.done : null;
    return { ...entry, done: before ?? { on: today, by: member.name } };
  }
  if (section === 'updates' && 'to' in entry)
    return { ...entry, by: was && 'by' in was ? was.by : member.name };
  return entry;
}

type EntryDate = ReturnType<typeof todayIn>;

export async function changeStatus(scope: Scope, { exchangeId, status, was }: StatusChange) {
  await openFile(scope, exchangeId);
  allow(scope, 'exchange.edit');
  const { count } = await scope.db.exchange.updateMany({
    where: { id: exchangeId, complianceStatus: was },
    data: { complianceStatus: status },
  });
  if (count === 0) conflict('Somebody changed the compliance status meanwhile. Reload to see it.');
  await record(scope, 'compliance.status_changed', { exchangeId, data: { from: was, to: status } });
  return { status };
}
