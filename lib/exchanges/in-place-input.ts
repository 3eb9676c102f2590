/** What staff changes on the overview of a file, field by field: each with what the page showed before. */
import { z } from 'zod';
import { Priority } from '@/lib/generated/prisma/enums';
import { optionalText, requiredText } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';

export const MOST_TAGS = 20;

const priority = z.enum(Priority, { error: 'Choose a priority.' });
const name = requiredText(255, 'A file has a name.');
const substatus = optionalText(100).transform((text) => text ?? null);
const tag = requiredText(40, 'Write the tag.');
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

/** A field of the firm's own; null takes its value away, or says that it had none. */
const ownValue = z.union([z.string().max(2000), z.number(), z.boolean()]).nullable();
export const customFieldChange = z.object({
  id: idSchema,
  key: z.string().max(60),
  to: ownValue,
  was: ownValue,
});
export type CustomFieldChange = z.output<typeof customFieldChange>;
