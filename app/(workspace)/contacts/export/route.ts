import { exportedContacts } from '@/lib/contacts/export';
import { readContactState } from '@/lib/contacts/list-params';
import { memberFile } from '@/lib/entry/member-file';

/** The list of contacts as CSV, with the filters and the order of its address. */
export const GET = memberFile(
  (scope, _params, query) => exportedContacts(scope, readContactState(query)),
  (csv) =>
    Promise.resolve({
      name: 'contacts.csv',
      type: 'text/csv; charset=utf-8' as const,
      bytes: new TextEncoder().encode(csv),
      download: true,
    }),
);
