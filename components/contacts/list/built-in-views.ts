import type { BuiltInView } from '@/components/views/saved-views';
import { contactsHref, noFilters, type ContactListState } from '@/lib/contacts/list-params';

/** The product's own views: everybody, who is to be called, and clients at work. */
export function builtInViews({ followup, type, open, ...state }: ContactListState): BuiltInView[] {
  const bare = !state.q && state.tag.length === 0 && !state.state && Object.keys(state.fields).length === 0;
  const due = followup === 'due' && type.length === 0 && !open;
  const clients = type.join() === 'client' && open === 'yes' && !followup;
  const all = !followup && type.length === 0 && !open;
  return [
    { label: 'All', href: contactsHref(), current: bare && all },
    {
      label: 'Follow-up due',
      href: contactsHref({ ...noFilters, followup: 'due', sort: 'followup' }),
      current: bare && due,
    },
    {
      label: 'Clients at work',
      href: contactsHref({ ...noFilters, type: ['client'], open: 'yes' }),
      current: bare && clients,
    },
  ];
}
