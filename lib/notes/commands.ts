/** What staff writes beside a file. A private note is its author's alone, and only its author changes a note. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { conflict, forbidden, notFound } from '@/lib/shared/errors';
import { newId } from '@/lib/shared/ids';
import type { NewNote, NoteChange } from './input';

/** A note may be written after the file has ended: it explains the record, it does not change it. */
export async function writeNote(scope: Scope, note: NewNote) {
  const { exchangeId, isPrivate } = note;
  if (!(await scope.db.exchange.findFirst({ where: { id: exchangeId }, select: { id: true } }))) {
    notFound('Exchange');
  }
  allow(scope, 'note.see');
  const id = newId(scope.now);
  await scope.db.note.createMany({ data: [{ id, ...note }] });
  if (!isPrivate) await record(scope, 'note.written', { exchangeId, subjectId: id });
  return { id };
}

export async function changeNote(scope: Scope, { id, change, was }: NoteChange) {
  const note = await scope.db.note.findFirst({
    where: { id },
    select: { authorId: true, exchangeId: true, isPrivate: true },
  });
  if (!note) return notFound('Note');
  allow(scope, 'note.see');
  if (note.authorId !== scope.member.userId) {
    forbidden('Only who wrote a note changes it. Write one of your own beside it.', 'note.change');
  }
  const { archived, ...fields } = change;
  const { archived: wasArchived, ...wasFields } = was;
  const { count } = await scope.db.note.updateMany({
    where: {
      id,
      ...wasFields,
      ...(wasArchived !== undefined && { archivedAt: wasArchived ? { not: null } : null }),
    },
    data: { ...fields, ...(archived !== undefined && { archivedAt: archived ? scope.now : null }) },
  });
  if (count === 0) {
    conflict(
      'This note was changed meanwhile, in another window perhaps. What you typed is kept; reload to see the note.',
    );
  }
  // An event would tell of a private note to whoever reads those of the file.
  if (!note.isPrivate && !change.isPrivate) {
    await record(scope, archived ? 'note.archived' : 'note.changed', {
      exchangeId: note.exchangeId ?? undefined,
      subjectId: id,
    });
  }
  return { id };
}
