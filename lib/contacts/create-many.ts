/** Many contacts at once, as an import brings them: two statements, however many there are. */
import { recordAll } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { newId } from '@/lib/shared/ids';
import { insertContacts, type ContactToInsert } from './sql/insert-contacts';
import { placeOf } from './zip-codes';

export type ContactToCreate = Omit<ContactToInsert, 'id' | 'latitude' | 'longitude'>;

/** All of them or none. Returns their ids, in the order given. */
export async function createContacts(scope: Scope, contacts: readonly ContactToCreate[]): Promise<string[]> {
  if (contacts.length === 0) return [];
  allow(scope, 'contact.create');
  const rows = await Promise.all(
    contacts.map(async (contact) => ({ ...(await onTheMap(contact)), id: newId(scope.now) })),
  );
  await insertContacts(scope, rows);
  await recordAll(
    scope,
    'contact.created',
    rows.map(({ id }) => ({ subjectId: id })),
  );
  return rows.map(({ id }) => id);
}

/** What the ZIP code says of a place, where it is blank; the same as a form fills (`placed`). */
export async function onTheMap<P extends Pick<ContactToCreate, 'zipCode' | 'city' | 'state'>>(contact: P) {
  const place = contact.zipCode ? await placeOf(contact.zipCode) : null;
  if (!place) return contact;
  const { city, state, latitude, longitude } = place;
  return { ...contact, city: contact.city ?? city, state: contact.state ?? state, latitude, longitude };
}
