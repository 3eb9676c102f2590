/** One change of many contacts: a tag on or off, a day to follow up. Rows that changed meanwhile are left out and named. */
import { z } from 'zod';
import { recordAll } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { toDateColumn } from '@/lib/shared/calendar-date';
import { dateField } from '@/lib/shared/fields';
import { changedMeanwhile, type BulkResult } from '@/lib/shared/bulk';
import { MOST_BULK_CONTACTS } from '@/lib/shared/bulk-limits';
import { idSchema } from '@/lib/shared/ids';
import { seen, tag } from './details';
import { MOST_TAGS } from './limits';
import { asSeen } from './edit';

export const bulkChange = z.object({
  rows: z
    .array(z.object({ id: idSchema, seen }))
    .min(1, 'Select a contact first.')
    .max(MOST_BULK_CONTACTS, `Change at most ${MOST_BULK_CONTACTS} contacts at once.`),
  change: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('addTag'), tag }),
    z.object({ kind: z.literal('removeTag'), tag }),
    z.object({ kind: z.literal('followUp'), on: dateField.nullable() }),
  ]),
});
export type BulkChange = z.output<typeof bulkChange>;

export async function changeContacts(scope: Scope, { rows, change }: BulkChange): Promise<BulkResult> {
  allow(scope, 'contact.edit');
  const found = await scope.db.contact.findMany({
    where: { id: { in: rows.map(({ id }) => id) }, mergedIntoId: null },
    select: { id: true, displayName: true, tags: true, updatedAt: true, nextFollowupDate: true },
  });
  const standing = new Map(found.map((contact) => [contact.id, contact]));
  const result: BulkResult = { changed: [], left: [] };
  for (const row of rows) {
    const contact = standing.get(row.id);
    if (!contact) {
      result.left.push({ id: row.id, name: 'A contact', reason: 'It is not there any more, or was merged.' });
      continue;
    }
    const data = dataOf(change, contact);
    if (typeof data === 'string') {
      result.left.push({ id: row.id, name: contact.displayName, reason: data });
    } else {
      const { count } = await scope.db.contact.updateMany({
        where: { id: row.id, mergedIntoId: null, ...asSeen(row.seen) },
        data: { ...data, updatedBy: scope.member.userId },
      });
      if (count === 1) result.changed.push(row.id);
      else result.left.push({ id: row.id, name: contact.displayName, reason: changedMeanwhile });
    }
  }
  await recordAll(
    scope,
    'contact.bulk_changed',
    result.changed.map((subjectId) => ({ subjectId, data: { kind: change.kind } })),
  );
  return result;
}

interface Standing {
  tags: string[];
  nextFollowupDate: Date | null;
}

function dataOf(change: BulkChange['change'], { tags, nextFollowupDate }: Standing) {
  if (change.kind === 'followUp') {
    const on = change.on === null ? null : toDateColumn(change.on);
    return on?.getTime() === nextFollowupDate?.getTime()
      ? 'It is set to that day already.'
      : { nextFollowupDate: on };
  }
  const word = change.tag.toLowerCase();
  const others = tags.filter((one) => one.toLowerCase() !== word);
  const has = others.length < tags.length;
  if (has === (change.kind === 'addTag'))
    return has ? 'It has the tag already.' : 'It does not have the tag.';
  if (change.kind === 'removeTag') return { tags: others };
  return tags.length >= MOST_TAGS ? `It carries ${MOST_TAGS} tags already.` : { tags: [...tags, change.tag] };
}
