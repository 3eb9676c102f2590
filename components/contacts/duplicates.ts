import type { NewContact } from '@/lib/contacts/input';
import type { ContactSummary } from '@/lib/contacts/queries';
import { nameOf } from './chosen-contact';

/** What to look for among the contacts while a new one is typed; empty while too little is typed to tell. */
export function duplicateQuery(contact: NewContact): string {
  const email = contact.email?.trim() ?? '';
  if (email.includes('@')) return email;
  const name = nameOf(contact);
  return name.length >= 3 ? name : '';
}

/** The contacts found that are probably this one: the same e-mail address, name or company, whatever the case. */
export function probableDuplicates(contact: NewContact, found: readonly ContactSummary[]): ContactSummary[] {
  const email = fold(contact.email);
  const name = fold(nameOf(contact));
  return found.filter(
    (one) =>
      (email !== '' && fold(one.email) === email) ||
      (name !== '' && (fold(one.displayName) === name || fold(one.company) === name)),
  );
}

const fold = (text: string | null | undefined) => (text ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
