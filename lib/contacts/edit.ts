/** Making and changing contacts with everything there is to say of them. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { fieldDefinitions } from '@/lib/custom-fields/queries';
import { atFields, changeValues } from '@/lib/custom-fields/rules/change-values';
import { conflict, invalid, notFound } from '@/lib/shared/errors';
import { newId } from '@/lib/shared/ids';
import { columnsOf, placed } from './columns';
import type { ContactChange, ContactDetails, ImportanceChange } from './details';

export interface Saved {
  id: string;
  /** A ZIP code that is not in the table; what was typed was kept. */
  unknownZip?: string;
}

export const meanwhile =
  'Somebody changed this contact meanwhile. What you typed is kept. Open the contact in another tab to see theirs, then reload.';

/** Adds a person or a company. */
export async function addContact(scope: Scope, asked: ContactDetails): Promise<Saved> {
  allow(scope, 'contact.create');
  const { details, unknownZip } = await placed(await withOwnFields(scope, asked, { whole: true }));
  await knownRelations(scope, details);
  const id = newId(scope.now);
  await scope.db.contact.createMany({
    data: [{ id, ...columnsOf(details), createdBy: scope.member.userId }],
  });
  await record(scope, 'contact.created', { subjectId: id });
  return { id, ...(unknownZip && { unknownZip }) };
}

export async function changeContact(
  scope: Scope,
  { id, seen, details: asked }: ContactChange,
): Promise<Saved> {
  const before = await editable(scope, id);
  const { details, unknownZip } = await placed(
    await withOwnFields(scope, asked, { standing: before.customFieldValues }),
    before.zipCode,
  );
  await knownRelations(scope, details);
  const { count } = await scope.db.contact.updateMany({
    where: { id, mergedIntoId: null, ...asSeen(seen) },
    data: { ...columnsOf(details, before.communicationPreferences), updatedBy: scope.member.userId },
  });
  if (count === 0) conflict(meanwhile);
  await record(scope, 'contact.changed', { subjectId: id });
  return { id, ...(unknownZip && { unknownZip }) };
}

/** A person's word stands in place of the rule until it is given back. */
export async function changeImportance(scope: Scope, { id, seen, stated }: ImportanceChange): Promise<Saved> {
  await editable(scope, id);
  const { count } = await scope.db.contact.updateMany({
    where: { id, mergedIntoId: null, ...asSeen(seen) },
    data: {
      importanceReason: stated?.reason ?? null,
      ...(stated && { importanceScore: stated.value }),
      updatedBy: scope.member.userId,
    },
  });
  if (count === 0) conflict(meanwhile);
  await record(scope, stated ? 'contact.importance_set' : 'contact.importance_returned', { subjectId: id });
  return { id };
}

/** Not found, then merged, then forbidden; then what is there now. */
export async function editable(scope: Scope, id: string) {
  const contact = await scope.db.contact.findFirst({
    where: { id },
    select: {
      ...{ zipCode: true, tags: true, mergedIntoId: true },
      ...{ customFieldValues: true, communicationPreferences: true },
    },
  });
  if (!contact) return notFound('Contact');
  allow(scope, 'contact.edit');
  if (contact.mergedIntoId) {
    conflict('This contact was merged into another meanwhile. Reload the page to see the one that is kept.');
  }
  return contact;
}

/** A page knows milliseconds, the database microseconds. */
export const asSeen = (seen: string) => {
  const from = new Date(seen);
  return { updatedAt: { gte: from, lt: new Date(from.getTime() + 1) } };
};

/** The firm's own fields as they are stored; each that does not fit, or is missing from a `whole` form, is told at its field. */
async function withOwnFields(
  scope: Scope,
  details: ContactDetails,
  { standing = {}, whole = false }: { standing?: unknown; whole?: boolean },
): Promise<ContactDetails> {
  const definitions = await fieldDefinitions(scope, 'contact', { retired: true });
  const before = standing as Record<string, unknown>;
  const { stored, errors } = changeValues(definitions, details.customFields, { before, whole });
  if (Object.keys(errors).length > 0) invalid('One thing needs a change.', atFields(errors));
  return { ...details, customFields: stored };
}

/** Company and assistant are contacts of the firm that still stand; anything else is told at its field. */
async function knownRelations(scope: Scope, details: ContactDetails): Promise<void> {
  const { primaryContactFor, assistantContactId } = details;
  const asked = { primaryContactFor, assistantContactId };
  const ids = Object.values(asked).filter((id) => id !== undefined);
  if (ids.length === 0) return;
  const found = await scope.db.contact.findMany({
    where: { id: { in: ids }, mergedIntoId: null },
    select: { id: true },
  });
  const known = new Set(found.map(({ id }) => id));
  for (const [field, id] of Object.entries(asked)) {
    if (id !== undefined && !known.has(id)) {
      const message = 'This contact is not among the contacts of your firm. Choose another.';
      invalid(message, { [field]: message });
    }
  }
}
