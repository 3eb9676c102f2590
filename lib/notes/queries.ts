import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { Prisma } from '@/lib/generated/prisma/client';
import { cutAt, type Cut } from '@/lib/shared/cut';

export interface NoteView {
  id: string;
  body: string;
  isPrivate: boolean;
  isPinned: boolean;
  archived: boolean;
  author: string;
  isMine: boolean;
  createdAt: Date;
  /** Absent while it stands as it was written. */
  editedAt?: Date;
}

const MOST = 200;

interface Notes {
  rows: NoteView[];
  cut?: Cut;
}

export const exchangeNotes = (scope: Scope, exchangeId: string): Promise<Notes> =>
  notesWhere(scope, { exchangeId });

/** Those about a contact alone, and about those merged into it: what was written on a file stands there. */
export const contactNotes = (scope: Scope, contactIds: string[]): Promise<Notes> =>
  notesWhere(scope, { contactId: { in: contactIds }, exchangeId: null });

/** The notes that this member may read: shared ones and their own. Pinned first, then the latest. */
async function notesWhere(scope: Scope, where: Prisma.NoteWhereInput): Promise<Notes> {
  allow(scope, 'note.see');
  const found = await scope.db.note.findMany({
    where,
    select: {
      id: true,
      body: true,
      isPrivate: true,
      isPinned: true,
      archivedAt: true,
      createdAt: true,
      updatedAt: true,
      authorId: true,
      author: { select: { user: { select: { displayName: true } } } },
    },
    orderBy: [
      { archivedAt: { sort: 'asc', nulls: 'first' } },
      { isPinned: 'desc' },
      { createdAt: 'desc' },
      { id: 'desc' },
    ],
    take: MOST + 1,
  });
  const { rows, cut } = await cutAt(found, MOST, () => scope.db.note.count({ where }));
  return {
    rows: rows.map(({ author, authorId, archivedAt, updatedAt, ...note }) => ({
      ...note,
      archived: archivedAt !== null,
      author: author.user.displayName,
      isMine: authorId === scope.member.userId,
      ...(updatedAt > note.createdAt && { editedAt: updatedAt }),
    })),
    ...(cut && { cut }),
  };
}
