/** What is changed on the page of a contact without a form: the day to follow up, and tags. Each acts at once. */
import { z } from 'zod';
import { record } from '@/lib/access/events';
import type { Scope } from '@/lib/access/scope';
import { toDateColumn } from '@/lib/shared/calendar-date';
import { conflict, invalid } from '@/lib/shared/errors';
import { dateField } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';
import { tag } from './details';
import { MOST_TAGS } from './limits';
import { editable } from './edit';

const meanwhile = 'Somebody changed this meanwhile. Reload to see theirs, then try again.';

export const followUpChange = z.object({ id: idSchema, to: dateField.nullable(), was: dateField.nullable() });
export const tagChange = z.object({ id: idSchema, tag, on: z.boolean() });

export async function changeFollowUp(scope: Scope, { id, to, was }: z.output<typeof followUpChange>) {
  await editable(scope, id);
  const { count } = await scope.db.contact.updateMany({
    where: { id, mergedIntoId: null, nextFollowupDate: was && toDateColumn(was) },
    data: { nextFollowupDate: to && toDateColumn(to), updatedBy: scope.member.userId },
  });
  if (count === 0) conflict(meanwhile);
  await record(scope, 'contact.followup_changed', { subjectId: id, data: { from: was, to } });
}

/** Puts one tag on or takes it off, whatever others do with the rest. */
export async function changeTag(scope: Scope, { id, tag, on }: z.output<typeof tagChange>) {
  const { tags } = await editable(scope, id);
  const others = tags.filter((one) => one.toLowerCase() !== tag.toLowerCase());
  if (others.length < tags.length === on) return;
  if (on && tags.length >= MOST_TAGS) invalid(`A contact carries ${MOST_TAGS} tags. Take one off first.`);
  const { count } = await scope.db.contact.updateMany({
    where: { id, mergedIntoId: null, tags: { equals: tags } },
    data: { tags: on ? [...tags, tag] : others, updatedBy: scope.member.userId },
  });
  if (count === 0) conflict(meanwhile);
  await record(scope, on ? 'contact.tag_added' : 'contact.tag_removed', { subjectId: id, data: { tag } });
}
