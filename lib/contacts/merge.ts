/** Two contacts that are one become one. Nothing is deleted, and nothing is undone: a person confirms by typing. */
import { z } from 'zod';
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { fieldDefinitions } from '@/lib/custom-fields/queries';
import { changeValues } from '@/lib/custom-fields/rules/change-values';
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';
import type { Prisma } from '@/lib/generated/prisma/client';
import { fromDateColumn } from '@/lib/shared/calendar-date';
import { conflict, invalid, notFound } from '@/lib/shared/errors';
import { idSchema } from '@/lib/shared/ids';
import { seen } from './details';
import { MOST_TAGS } from './limits';
import { asSeen } from './edit';
import {
  chosenFields,
  joinNotes,
  sources,
  union,
  type ChosenField,
  type From,
  type Side,
} from './rules/merge-fields';
import { lockContacts } from './sql/lock-contacts';
import { mergeContacts, type Moved } from './sql/merge-contacts';

const from = z.enum(['kept', 'merged']);

export const mergeRequest = z.object({
  keptId: idSchema,
  mergedId: idSchema,
  keptSeen: seen,
  mergedSeen: seen,
  choices: z.partialRecord(z.enum(chosenFields), from).default({}),
});
export type MergeRequest = z.output<typeof mergeRequest>;

const columns = {
  ...{ id: true, displayName: true, updatedAt: true, mergedIntoId: true, userId: true },
  ...{ firstName: true, lastName: true, company: true, title: true, industry: true, email: true },
  ...{ phonePrimary: true, phoneMobile: true, phoneWork: true, phoneHome: true, phoneFax: true },
  ...{ addressLine1: true, addressLine2: true, city: true, state: true, zipCode: true, country: true },
  ...{ latitude: true, longitude: true, timezone: true, language: true, preferredContactMethod: true },
  ...{ communicationPreferences: true, referralSource: true, primaryContactFor: true },
  ...{ assistantContactId: true, nextFollowupDate: true, relationshipStrength: true },
  ...{ importanceScore: true, importanceReason: true, contactType: true, tags: true, notes: true },
  ...{ customFieldValues: true, accountRefId: true, accountRefName: true, isPrimaryContact: true },
} as const satisfies Prisma.ContactSelect;

export type MergeRow = Prisma.ContactGetPayload<{ select: typeof columns }>;

/** Both sides as the page shows them, the kept one first. Not found when either is of another firm. */
export async function mergeSides(
  scope: Scope,
  keptId: string,
  mergedId: string,
): Promise<[MergeRow, MergeRow]> {
  const rows = await scope.db.contact.findMany({
    where: { id: { in: [keptId, mergedId] } },
    select: columns,
  });
  const kept = rows.find(({ id }) => id === keptId);
  const merged = rows.find(({ id }) => id === mergedId);
  if (!kept || !merged) return notFound('Contact');
  allow(scope, 'contact.merge');
  return [kept, merged];
}

export async function merge(scope: Scope, request: MergeRequest): Promise<{ id: string; moved: Moved }> {
  const { keptId, mergedId, keptSeen, mergedSeen, choices } = request;
  await mergeSides(scope, keptId, mergedId);
  // What is read from here on is written back: nobody changes either in between.
  await lockContacts(scope, [keptId, mergedId]);
  const [kept, merged] = await mergeSides(scope, keptId, mergedId);
  if (keptId === mergedId) invalid('A contact is not merged with itself. Choose another.');
  for (const [side, at] of [
    [kept, keptSeen],
    [merged, mergedSeen],
  ] as const) {
    if (side.mergedIntoId) {
      conflict('One of these contacts was merged already. Reload the page to see the one that is kept.');
    }
    const { gte, lt } = asSeen(at).updatedAt;
    if (side.updatedAt < gte || side.updatedAt >= lt) {
      conflict(
        `${side.displayName} changed meanwhile. Nothing was merged. Reload to see both as they are now.`,
      );
    }
  }
  const tags = union(kept.tags, merged.tags);
  if (tags.length > MOST_TAGS) {
    invalid(
      `Together they carry ${tags.length} tags, and a contact at most ${MOST_TAGS}. Take some off first.`,
    );
  }
  const definitions = await fieldDefinitions(scope, 'contact');
  const moved = await mergeContacts(scope, keptId, mergedId);
  await scope.db.contact.updateMany({
    where: { id: keptId },
    data: {
      ...mergedColumns(kept, merged, choices),
      customFieldValues: ownFields(definitions, kept, merged),
      tags,
      updatedBy: scope.member.userId,
    },
  });
  await record(scope, 'contact.merged', {
    subjectId: keptId,
    data: {
      kept: keptId,
      merged: mergedId,
      keptName: kept.displayName,
      mergedName: merged.displayName,
      moved,
    },
  });
  return { id: keptId, moved };
}

/** A side as text, field by field: what is compared and chosen. An address counts as one. */
export function sideOf(row: MergeRow): Side {
  const text = (value: string | number | null) => (value === null || value === '' ? null : String(value));
  const address = [row.addressLine1, row.addressLine2, row.city, row.state, row.zipCode].filter(Boolean);
  const plain = Object.fromEntries(
    chosenFields
      .filter((field) => field !== 'address' && field !== 'nextFollowupDate')
      .map((field) => [field, text(row[field])]),
  ) as Omit<Side, 'address' | 'nextFollowupDate'>;
  return {
    ...plain,
    address: address.length > 0 ? address.join(', ') : null,
    nextFollowupDate: row.nextFollowupDate && fromDateColumn(row.nextFollowupDate),
    importanceReason: row.importanceReason && `${row.importanceScore}: ${row.importanceReason}`,
  };
}

/** The fields that come from the merged side; a relation between the two ends. */
function mergedColumns(kept: MergeRow, merged: MergeRow, choices: Partial<Record<ChosenField, From>>) {
  const source = sources(sideOf(kept), sideOf(merged), choices);
  const data: Prisma.ContactUncheckedUpdateManyInput = {};
  for (const field of chosenFields) {
    if (source[field] === 'kept') continue;
    if (field === 'address') Object.assign(data, addressOf(merged));
    else if (field === 'importanceReason') {
      Object.assign(data, {
        importanceReason: merged.importanceReason,
        importanceScore: merged.importanceScore,
      });
    } else if (merged[field] !== kept.id) Object.assign(data, { [field]: merged[field] });
  }
  return {
    ...data,
    contactType: [...new Set([...kept.contactType, ...merged.contactType])],
    notes: joinNotes(kept.notes, merged.notes),
    communicationPreferences: both(merged.communicationPreferences, kept.communicationPreferences),
    isPrimaryContact: kept.isPrimaryContact || merged.isPrimaryContact,
    accountRefId: kept.accountRefId ?? merged.accountRefId,
    accountRefName: kept.accountRefName ?? merged.accountRefName,
  };
}

const addressOf = ({
  addressLine1,
  addressLine2,
  city,
  state,
  zipCode,
  country,
  latitude,
  longitude,
}: MergeRow) => ({
  ...{ addressLine1, addressLine2, city, state, zipCode, country, latitude, longitude },
});

/** The kept one's values; gaps are filled by what the merged one has, as far as the field still takes it. */
function ownFields(definitions: readonly FieldDefinition[], kept: MergeRow, merged: MergeRow) {
  const before = kept.customFieldValues as Record<string, unknown>;
  const others = Object.entries(merged.customFieldValues as Record<string, unknown>);
  const gaps = Object.fromEntries(others.filter(([key]) => !Object.hasOwn(before, key)));
  return changeValues(definitions, gaps, { before }).stored as Prisma.InputJsonObject;
}

/** Keys of both objects; the latter's values stand. */
const both = (under: Prisma.JsonValue, over: Prisma.JsonValue): Prisma.InputJsonObject => ({
  ...(under as Prisma.InputJsonObject),
  ...(over as Prisma.InputJsonObject),
});
