/** An admin says which fields of its own the firm keeps. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { Prisma } from '@/lib/generated/prisma/client';
import { newId } from '@/lib/shared/ids';
import { conflict, invalid, notFound } from '@/lib/shared/errors';
import type { FieldChange, FieldMove, FieldUse, NewField } from './input';
import { keyOf, MOST_DEFINITIONS, type Choice } from './rules/definition';

const meanwhile = 'Somebody changed this field meanwhile. Reload to see theirs, then try again.';
const toJson = (choices: Choice[]) => choices as unknown as Prisma.InputJsonArray;

export async function addField(scope: Scope, input: NewField): Promise<{ id: string; key: string }> {
  allow(scope, 'customField.manage');
  const { entity, label, kind, choices, isRequired, help } = input;
  const all = await scope.db.customFieldDefinition.findMany({
    where: { entity },
    select: { key: true, label: true, isActive: true, position: true },
  });
  const active = all.filter(({ isActive }) => isActive);
  refuseTaken(label, active);
  if (active.length >= MOST_DEFINITIONS) {
    invalid(`A record has ${MOST_DEFINITIONS} fields of its own. Retire one first.`);
  }
  const id = newId();
  const key = keyOf(
    label,
    all.map((one) => one.key),
  );
  await scope.db.customFieldDefinition.createMany({
    data: {
      ...{ id, entity, key, label, kind, isRequired, help },
      choices: kind === 'choice' ? toJson(choices) : [],
      position: Math.max(0, ...all.map(({ position }) => position)) + 1,
    },
  });
  await record(scope, 'custom_field.added', { subjectId: id, data: { entity, label, kind } });
  return { id, key };
}

/** The kind stays once the field has a value: the database looks (custom_field_definitions_kind_stays). */
export async function changeField(scope: Scope, input: FieldChange): Promise<void> {
  const { id, label, kind, choices, isRequired, help = null, was } = input;
  const field = await found(scope, id);
  allow(scope, 'customField.manage');
  const others = await scope.db.customFieldDefinition.findMany({
    where: { entity: field.entity, isActive: true, id: { not: id } },
    select: { label: true },
  });
  refuseTaken(label, others);
  const { count } = await scope.db.customFieldDefinition.updateMany({
    where: { id, ...was, choices: { equals: was.choices as Prisma.InputJsonArray } },
    data: { label, kind, isRequired, help, choices: kind === 'choice' ? toJson(choices) : [] },
  });
  if (count === 0) conflict(meanwhile);
  await record(scope, 'custom_field.changed', { subjectId: id, data: { from: was.label, to: label } });
}

/** Retired, a field takes no new value and stands in no form; its values stay and it can come back. */
export async function setFieldUse(scope: Scope, { id, isActive }: FieldUse): Promise<void> {
  const field = await found(scope, id);
  allow(scope, 'customField.manage');
  const { count } = await scope.db.customFieldDefinition.updateMany({
    where: { id, isActive: !isActive },
    data: { isActive },
  });
  if (count === 0) conflict(meanwhile);
  await record(scope, isActive ? 'custom_field.restored' : 'custom_field.retired', {
    subjectId: id,
    data: { label: field.label },
  });
}

/** One place up or down among those in use. */
export async function moveField(scope: Scope, { id, by }: FieldMove): Promise<void> {
  const { entity } = await found(scope, id);
  allow(scope, 'customField.manage');
  const fields = await scope.db.customFieldDefinition.findMany({
    where: { entity, isActive: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  const from = fields.findIndex((field) => field.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= fields.length) return;
  const order = fields.map((field) => field.id);
  order.splice(to, 0, ...order.splice(from, 1));
  for (const [position, one] of order.entries()) {
    await scope.db.customFieldDefinition.updateMany({
      where: { id: one },
      data: { position: position + 1 },
    });
  }
  await record(scope, 'custom_field.moved', { subjectId: id, data: { entity } });
}

async function found(scope: Scope, id: string) {
  return (
    (await scope.db.customFieldDefinition.findFirst({
      where: { id },
      select: { entity: true, label: true },
    })) ?? notFound('Field')
  );
}

function refuseTaken(label: string, others: { label: string }[]): void {
  if (!others.some((other) => other.label.toLowerCase() === label.toLowerCase())) return;
  invalid('One thing needs a change.', {
    label: 'There is a field of this name already. Choose another name.',
  });
}
