/** Notes about a contact alone; those on its files are written there (lib/notes), and changed alike. */
import { z } from 'zod';
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { requiredText } from '@/lib/shared/fields';
import { idSchema, newId } from '@/lib/shared/ids';
import { editable } from './edit';

export const contactNote = z.object({
  contactId: idSchema,
  body: requiredText(20_000, 'Write what is to be remembered.'),
  isPrivate: z.boolean().default(false),
});

export async function writeContactNote(scope: Scope, note: z.output<typeof contactNote>) {
  await editable(scope, note.contactId);
  allow(scope, 'note.see');
  const id = newId(scope.now);
  await scope.db.note.createMany({ data: [{ id, ...note }] });
  if (!note.isPrivate) await record(scope, 'note.written', { subjectId: id });
  return { id };
}
