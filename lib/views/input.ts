import { z } from 'zod';
import { requiredText, withoutNul } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';

export const viewLists = ['exchanges', 'contacts', 'tasks'] as const;
export type ViewList = (typeof viewLists)[number];

const name = requiredText(60, 'Give the view a name.');
/** A search string without its question mark. */
const query = z
  .string()
  .max(2000, 'These are more filters than a view can hold. Take some off, then save it.')
  .transform((text) => withoutNul(text).replace(/^\?/, ''));

export const newView = z.object({
  list: z.enum(viewLists),
  name,
  query,
  isShared: z.boolean().default(false),
});
export type NewView = z.output<typeof newView>;

/** Each change by itself, with what the page showed. */
export const viewChange = z.discriminatedUnion('field', [
  z.object({ id: idSchema, field: z.literal('name'), to: name, was: z.string() }),
  z.object({ id: idSchema, field: z.literal('query'), to: query, was: z.string() }),
  z.object({ id: idSchema, field: z.literal('isShared'), to: z.boolean(), was: z.boolean() }),
]);
export type ViewChange = z.output<typeof viewChange>;

export const viewRemoval = z.object({ id: idSchema, removed: z.boolean() });
export type ViewRemoval = z.output<typeof viewRemoval>;
