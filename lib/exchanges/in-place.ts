/** The small facts of a file that staff changes in place: each acts at once, and another's change in between is told. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { fieldDefinitions } from '@/lib/custom-fields/queries';
import { atFields, changeValues } from '@/lib/custom-fields/rules/change-values';
import { valuesOf } from '@/lib/custom-fields/rules/definition';
import type { Prisma } from '@/lib/generated/prisma/client';
import { conflict, invalid } from '@/lib/shared/errors';
import { openFile } from './file';
import { MOST_TAGS, type CustomFieldChange, type FieldChange, type TagChange } from './in-place-input';

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

/** One field of the firm's own, as it is then stored; the rest stays as it is, whatever others do with it. */
export async function changeCustomField(scope: Scope, { id, key, to, was }: CustomFieldChange) {
  const { customFields: stored } = await edited(scope, id);
  const before = stored as Record<string, Prisma.InputJsonValue>;
  if ((valuesOf(before)[key] ?? null) !== was) conflict(meanwhile);
  const definitions = await fieldDefinitions(scope, 'exchange');
  const { stored: after, changed, errors } = changeValues(definitions, { [key]: to }, { before });
  if (errors[key]) invalid(errors[key], atFields(errors));
  if (!Object.hasOwn(changed, key)) return { value: was };
  const { count } = await scope.db.exchange.updateMany({
    where: { id, customFields: { equals: before } },
    data: { customFields: after as Prisma.InputJsonObject },
  });
  if (count === 0) conflict(meanwhile);
  const label = definitions.find((definition) => definition.key === key)?.label ?? key;
  await record(scope, 'exchange.custom_field_changed', { exchangeId: id, data: { label } });
  return { value: changed[key] ?? null };
}

/** Not found, then ended, then forbidden; then what is there now. */
async function edited(scope: Scope, id: string) {
  await openFile(scope, id);
  allow(scope, 'exchange.edit');
  return scope.db.exchange.findFirstOrThrow({ where: { id }, select: { tags: true, customFields: true } });
}
