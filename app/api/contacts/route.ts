import { contactSearch } from '@/lib/contacts/input';
import { findContacts } from '@/lib/contacts/queries';
import { memberRoute } from '@/lib/entry/member-route';

export const GET = memberRoute(contactSearch, (scope, { query }) => findContacts(scope, query));
