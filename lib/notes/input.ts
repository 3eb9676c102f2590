import { z } from 'zod';
import { requiredText } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';

const body = requiredText(20_000, 'Write what is to be remembered.');

export const newNote = z.object({
  exchangeId: idSchema,
  body,
  isPrivate: z.boolean().default(false),
  isPinned: z.boolean().default(false),
});
export type NewNote = z.output<typeof newNote>;

const told = z
  .object({ body, isPrivate: z.boolean(), isPinned: z.boolean(), archived: z.boolean() })
  .partial();

/** What a note shall say or be, and what the page showed of the same before: another's change is a conflict. */
export const noteChange = z.object({ id: idSchema, change: told, was: told });
export type NoteChange = z.output<typeof noteChange>;
