/** What staff changes on the overview of a file, field by field: each with what the page showed before. */
import { z } from 'zod';
import { Priority } from '@/lib/generated/prisma/enums';
import { optionalText, requiredText } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';

export const MOST_TAGS = 20;
export const MOST_FIELDS = 30;

const priority = z.enum(Priority, { error: 'Choose a priority.' });
const name = requiredText(255, 'A file has a name.');
const substatus = optionalText(100).transform((text) => text ?? null);
const tag = requiredText(40, 'Write the tag.');
/** Names that an object of JavaScript keeps for itself: a field called so would be lost without a word. */
const takenNames = ['__proto__', 'constructor', 'prototype'];
const label = requiredText(60, 'Give the field a name.').refine(
  (name) => !takenNames.includes(name.toLowerCase()),
  'This name is taken by the system. Choose another.',
);
const value = requiredText(500, 'Say what it holds, or remove the field.');

const change = <F extends string, Shape extends z.ZodType>(field: F, shape: Shape) =>
  z.object({ id: idSchema, field: z.literal(field), to: shape, was: shape });

export const fieldChange = z.discriminatedUnion('field', [
  change('priority', priority),
  change('name', name),
  change('substatus', substatus.nullable()),
]);
export type FieldChange = z.output<typeof fieldChange>;

export const tagChange = z.object({ id: idSchema, tag, on: z.boolean() });
export type TagChange = z.output<typeof tagChange>;

/** A field that the firm made up: text under a name; null takes it away, or says that it was not there. */
export const customFieldChange = z.object({
  id: idSchema,
  label,
  to: value.nullable(),
  was: value.nullable(),
});
export type CustomFieldChange = z.output<typeof customFieldChange>;
