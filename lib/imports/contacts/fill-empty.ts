import { record } from '@/lib/access/events';
import type { Scope } from '@/lib/access/scope';
import { toDateColumn } from '@/lib/shared/calendar-date';
import { contactColumnNames } from './columns';
import type { ContactRow } from './row';

/** Fills what the firm does not know of a contact yet; what it knows stays. Types and tags are added to. */
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
    if (given === null || key === 'preferredContactMethod') continue;
    if (Array.isArray(given)) {
      const there: readonly string[] = key === 'tags' ? stored.tags : stored.contactType;
      const more = [...new Set([...there, ...given])];
      if (more.length > there.length) change[key] = more;
    } else if (stored[key] === null) {
      change[key] = key === 'nextFollowupDate' ? toDateColumn(cells.nextFollowupDate!) : given;
    }
  }
  if (Object.keys(change).length === 0) return 'unchanged';
  await scope.db.contact.updateMany({ where: { id }, data: change });
  await record(scope, 'contact.updated', { subjectId: id });
  return 'updated';
}
