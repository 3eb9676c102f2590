import { record } from '@/lib/access/events';
import type { Scope } from '@/lib/access/scope';
import { onTheMap } from '@/lib/contacts/create-many';
import { MOST_TAGS } from '@/lib/contacts/limits';
import { union } from '@/lib/contacts/rules/merge-fields';
import { toDateColumn } from '@/lib/shared/calendar-date';
import { contactColumnNames, type ContactColumn } from './columns';
import type { ContactRow } from './row';

const address = ['addressLine1', 'addressLine2', 'city', 'state', 'zipCode'] as const;
const partOfAddress: readonly ContactColumn[] = address;

/**
 * Fills what the firm does not know of a contact yet; what it knows stays. Types and tags are added to, tags as far as there
 * is room. An address is one thing: it is filled only where nothing of it is known.
 */
export async function fillEmpty(
  scope: Scope,
  id: string,
  { cells }: ContactRow,
): Promise<'updated' | 'unchanged'> {
  const stored = await scope.db.contact.findFirst({ where: { id } });
  if (!stored) return 'unchanged';
  const change: Record<string, unknown> = {};
  for (const key of contactColumnNames) {
    const given = cells[key];
    if (given === null || key === 'preferredContactMethod' || partOfAddress.includes(key)) continue;
    if (Array.isArray(given)) {
      const there: readonly string[] = key === 'tags' ? stored.tags : stored.contactType;
      const more = union(there, given).slice(0, Math.max(there.length, MOST_TAGS));
      if (more.length > there.length) change[key] = more;
    } else if (stored[key] === null) {
      change[key] = key === 'nextFollowupDate' ? toDateColumn(cells.nextFollowupDate!) : given;
    }
  }
  const given = address.flatMap((key) => (cells[key] === null ? [] : [[key, cells[key]] as const]));
  if (given.length > 0 && address.every((key) => stored[key] === null)) {
    const { latitude, longitude, ...filled } = await placed(Object.fromEntries(given));
    Object.assign(change, filled, stored.latitude === null && { latitude, longitude });
  }
  if (Object.keys(change).length === 0) return 'unchanged';
  await scope.db.contact.updateMany({ where: { id }, data: { ...change, updatedBy: scope.member.userId } });
  await record(scope, 'contact.changed', { subjectId: id });
  return 'updated';
}

const placed = (given: Partial<Record<(typeof address)[number], string>>) =>
  onTheMap<typeof given & { latitude?: number; longitude?: number }>(given);
