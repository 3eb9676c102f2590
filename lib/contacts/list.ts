/** The list of a firm's contacts, for staff. */
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { matching, type ContactSummary } from './queries';

export const CONTACTS_SHOWN = 100;

export interface ListedContact extends ContactSummary {
  /** Exchanges that the reader may see, as client and as participant. */
  asClient: number;
  asParticipant: number;
}

/** The first contacts by name whose name, company or e-mail contains `query`, and how many there are in all. */
export async function contactList(
  scope: Scope,
  query: string,
): Promise<{ contacts: ListedContact[]; total: number }> {
  allow(scope, 'contact.list');
  const where = matching(query);
  const total = await scope.db.contact.count({ where });
  const rows = await scope.db.contact.findMany({
    where,
    select: {
      id: true,
      displayName: true,
      company: true,
      email: true,
      phonePrimary: true,
      contactType: true,
      _count: { select: { exchanges: true, participations: { where: { isActive: true } } } },
    },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    take: CONTACTS_SHOWN,
  });
  const contacts = rows.map(({ _count, ...contact }) => ({
    ...contact,
    asClient: _count.exchanges,
    asParticipant: _count.participations,
  }));
  return { contacts, total };
}
