import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { ExpectedError } from '@/lib/shared/errors';
import { newId } from '@/lib/shared/ids';
import type { ContactChoice, NewContact } from './input';
import { getContact, type ContactSummary } from './queries';

export async function createContact(scope: Scope, contact: NewContact): Promise<ContactSummary> {
  allow(scope, 'contact.create');
  const { phone, types, ...rest } = contact;
  const id = newId(scope.now);
  await scope.db.contact.createMany({
    data: [{ id, ...rest, phonePrimary: phone, contactType: types, createdBy: scope.member.userId }],
  });
  await record(scope, 'contact.created', { subjectId: id });
  return getContact(scope, id);
}

/** The chosen contact, made first when it is new. `field` is where the form shows that the choice is gone. */
export async function resolveContact(
  scope: Scope,
  choice: ContactChoice,
  field: string,
): Promise<ContactSummary> {
  if (choice.kind === 'new') return createContact(scope, choice.contact);
  try {
    return await getContact(scope, choice.id);
  } catch (error) {
    if (error instanceof ExpectedError && error.kind === 'not_found') {
      const message =
        'This contact is not among the contacts of your firm. Choose another, or add a new one.';
      throw new ExpectedError('invalid', message, { [field]: message });
    }
    throw error;
  }
}
