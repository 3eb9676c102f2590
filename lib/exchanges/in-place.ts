/** The small facts of a file that staff changes in place: each acts at once, and another's change in between is told. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { Prisma } from '@/lib/generated/prisma/client';
import { conflict, invalid } from '@/lib/shared/errors';
import { openFile } from './file';
import { fieldsOf } from './in-place-facts';
import {
  MOST_FIELDS,
  MOST_TAGS,
  type CustomFieldChange,
  type FieldChange,
  type TagChange,
} from './in-place-input';

const meanwhile = 'Somebody changed this meanwhile. Reload to see theirs, then try again.';

export async function changeField(scope: Scope, { id, field, to, was }: FieldChange) {
  await edited(scope, id);
  const { count } = await scope.db.exchange.updateMany({
    where: { id, [field]: was },
    data: { [field]: to },
  });
  if (count === 0) conflict(meanwhile);
  await record(scope, 'exchange.field_changed', { exchangeId: id, data: { field, from: was, to } });
}

/** Puts one tag on or takes it off, whatever others do with the rest. */
export async function changeTag(scope: Scope, { id, tag, on }: TagChange) {
  const tags = (await edited(scope, id)).tags;
  const has = tags.some((one) => one.toLowerCase() === tag.toLowerCase());
  if (has === on) return;
  if (on && tags.length >= MOST_TAGS) invalid(`A file carries ${MOST_TAGS} tags. Take one off first.`);
  const next = on ? [...tags, tag] : tags.filter((one) => one.toLowerCase() !== tag.toLowerCase());
  const { count } = await scope.db.exchange.updateMany({
    where: { id, tags: { equals: tags } },
    data: { tags: next },
  });
  if (count === 0) conflict(meanwhile);
  await record(scope, on ? 'exchange.tag_added' : 'exchange.tag_removed', { exchangeId: id, data: { tag } });
}

export async function changeCustomField(scope: Scope, { id, label, to, was }: CustomFieldChange) {
  const { customFields: stored } = await edited(scope, id);
  const fields = { ...(stored as Record<string, Prisma.InputJsonValue>) };
  const before = fieldsOf(stored).find((field) => field.label === label)?.value ?? null;
  if (before !== was) conflict(meanwhile);
  if (to === null) delete fields[label];
  else fields[label] = to;
  if (Object.keys(fields).length > MOST_FIELDS) {
    invalid(`A file has ${MOST_FIELDS} fields of its own. Remove one first.`);
  }
  const { count } = await scope.db.exchange.updateMany({
    where: { id, customFields: { equals: stored as Prisma.InputJsonValue } },
    data: { customFields: fields },
  });
  if (count === 0) conflict(meanwhile);
  await record(scope, 'exchange.custom_field_changed', { exchangeId: id, data: { label } });
}

/** Not found, then ended, then forbidden; then what is there now. */
async function edited(scope: Scope, id: string) {
  await openFile(scope, id);
  allow(scope, 'exchange.edit');
  return scope.db.exchange.findFirstOrThrow({ where: { id }, select: { tags: true, customFields: true } });
}
