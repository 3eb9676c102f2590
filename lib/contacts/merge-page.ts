/** Two contacts side by side, as the page that merges them shows them. */
import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { writeDate, parseCalendarDate } from '@/lib/shared/calendar-date';
import { notFound } from '@/lib/shared/errors';
import { idSchema } from '@/lib/shared/ids';
import { mergeSides, sideOf, type MergeRow } from './merge';
import { chosenFields, fieldsToChoose, fieldWord, type ChosenField, type Side } from './rules/merge-fields';
import { strengthWord } from './rules/strength';
import { contactFiles } from './sql/contact-files';
import { languageWord, methodWord } from './words';

export interface MergeSideView {
  id: string;
  name: string;
  seen: string;
  signsIn: boolean;
  files: number;
  tags: string[];
  /** In words, by field; null while nothing is entered. */
  fields: Side;
}

export interface MergeView {
  kept: MergeSideView;
  merged: MergeSideView;
  /** Fields that both sides fill, differently. */
  toChoose: ChosenField[];
  /** Fields that only one side fills, or both alike. */
  same: { field: ChosenField; label: string; value: string }[];
  /** Why these two cannot be merged by this member; absent when they can. */
  refusal?: string;
}

export async function mergePage(scope: Scope, keptId: string, mergedId: string): Promise<MergeView> {
  if (![keptId, mergedId].every((id) => idSchema.safeParse(id).success)) return notFound('Contact');
  const [kept, merged] = await mergeSides(scope, keptId, mergedId);
  const [keptSide, mergedSide] = [sideOf(kept), sideOf(merged)];
  const names = await relatedNames(scope, [kept, merged]);
  const [left, right] = [written(keptSide, names), written(mergedSide, names)];
  const toChoose = fieldsToChoose(keptSide, mergedSide);
  const asked = new Set(toChoose);
  return {
    kept: await view(scope, kept, left),
    merged: await view(scope, merged, right),
    toChoose,
    same: chosenFields.flatMap((field) => {
      const value = left[field] ?? right[field];
      return value === null || asked.has(field) ? [] : [{ field, label: fieldWord[field], value }];
    }),
    refusal: refusalOf(scope, kept, merged),
  };
}

/** What is known before anything is tried; the database says the rest (prisma/sql/43_merge.sql). */
function refusalOf(scope: Scope, kept: MergeRow, merged: MergeRow): string | undefined {
  if (kept.id === merged.id) return 'A contact is not merged with itself. Choose another.';
  if (kept.mergedIntoId ?? merged.mergedIntoId) {
    return 'One of these contacts was merged already. Open the one that is kept.';
  }
  if (kept.userId && merged.userId) {
    return 'Both contacts sign in, each with an account of their own. Unlink one of the accounts first.';
  }
  if ((kept.userId ?? merged.userId) && scope.member.role !== 'admin') {
    return 'One of these contacts signs in, and a sign-in opens files. Ask an admin to merge them.';
  }
  return can(scope, 'contact.merge') ? undefined : 'Your role does not merge contacts.';
}

async function view(scope: Scope, row: MergeRow, fields: Side): Promise<MergeSideView> {
  return {
    ...{ id: row.id, name: row.displayName, seen: row.updatedAt.toISOString() },
    ...{ signsIn: row.userId !== null, tags: row.tags, fields },
    files: (await contactFiles(scope, [row.id])).length,
  };
}

async function relatedNames(scope: Scope, rows: MergeRow[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ primaryContactFor, assistantContactId }) => [
    primaryContactFor,
    assistantContactId,
  ]);
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return new Map();
  const found = await scope.db.contact.findMany({
    where: { id: { in: known } },
    select: { id: true, displayName: true },
  });
  return new Map(found.map(({ id, displayName }) => [id, displayName]));
}

function written(side: Side, names: ReadonlyMap<string, string>): Side {
  const { preferredContactMethod: method, relationshipStrength: strength, nextFollowupDate } = side;
  const date = nextFollowupDate === null ? undefined : parseCalendarDate(nextFollowupDate);
  const name = (id: string | null) => id && (names.get(id) ?? 'Another contact');
  return {
    ...side,
    preferredContactMethod: method && methodWord[method as keyof typeof methodWord],
    language: side.language && languageWord(side.language),
    relationshipStrength: strength && `${strength} · ${strengthWord(Number(strength))}`,
    nextFollowupDate: date ? writeDate(date) : null,
    primaryContactFor: name(side.primaryContactFor),
    assistantContactId: name(side.assistantContactId),
  };
}
