import type { ContactChoice, NewContact } from '@/lib/contacts/input';
import type { ContactSummary } from '@/lib/contacts/queries';
import type { Option } from '@/components/ui/select';

/** A choice with the name it was chosen by, so that the field can show it. Parses as `contactChoice`, which drops the label. */
export type ChosenContact = ContactChoice & { label?: string };

export const emptyContact: NewContact = { types: [] };

export const choose = (contact: Pick<ContactSummary, 'id' | 'displayName'>): ChosenContact => ({
  kind: 'existing',
  id: contact.id,
  label: contact.displayName,
});

/** What a list of contacts shows of each: its name, and what tells it from another of the same name. */
export const optionOf = ({ id, displayName, company, email }: ContactSummary): Option => ({
  value: id,
  label: displayName,
  hint: [company !== displayName && company, email].filter(Boolean).join(' · ') || undefined,
});

export const nameOf = ({ firstName, lastName, company }: NewContact): string =>
  [firstName?.trim(), lastName?.trim()].filter(Boolean).join(' ') || (company?.trim() ?? '');
