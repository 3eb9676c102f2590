import type { NoteView } from '@/lib/notes/queries';
import { writeInstant } from '@/lib/shared/time-of-day';

/** A note with its moments in words, where the exchange is. */
export interface WrittenNote extends Omit<NoteView, 'createdAt' | 'editedAt'> {
  written: string;
  changed?: string;
}

export const writtenNote = ({ createdAt, editedAt, ...note }: NoteView, timeZone: string): WrittenNote => ({
  ...note,
  written: writeInstant(createdAt, timeZone),
  ...(editedAt && { changed: writeInstant(editedAt, timeZone) }),
});
