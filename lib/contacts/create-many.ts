/** Many contacts at once, as an import brings them: two statements, however many there are. */
import { recordEach } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { newId } from '@/lib/shared/ids';
import { insertContacts, type ContactToInsert } from './sql/insert-contacts';

export type ContactToCreate = Omit<ContactToInsert, 'id'>;

/** All of them or none. Returns their ids, in the order given. */
export async function createContacts(scope: Scope, contacts: readonly ContactToCreate[]): Promise<string[]> {
  if (contacts.length === 0) return [];
  allow(scope, 'contact.create');
  const rows = contacts.map((contact) => ({ ...contact, id: newId(scope.now) }));
  await insertContacts(scope, rows);
  await recordEach(
    scope,
    'contact.created',
    rows.map(({ id }) => ({ subjectId: id })),
  );
  return rows.map(({ id }) => id);
}
