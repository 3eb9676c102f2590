/** The list of a firm's contacts, for staff: one statement for the page and its total, one for what can be filtered by. */
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { fieldDefinitions } from '@/lib/custom-fields/queries';
import { fieldFilters } from '@/lib/custom-fields/rules/filter';
import { writeCursor, type Cursor } from '@/lib/shared/list-cursor';
import { readCursor } from './list-cursor';
import { firstPage, type ContactListState } from './list-params';
import { contactFacets, type ContactFacets } from './sql/contact-facets';
import { listContacts, type ListedContact } from './sql/list-contacts';

export type { ContactFacets, ListedContact };

export const PAGE_SIZE = 50;

export interface ContactList {
  rows: ListedContact[];
  total: number;
  after?: string;
  before?: string;
  /** The cursor in the URL opened nothing: this is the first page. */
  cursorLost: boolean;
  /** Filters by fields that the firm does not have, or by values that mean nothing, in words. */
  ignored: string[];
}

/** One page; the first where the page asked for is empty, unless it is read `onward`, piece by piece. */
export async function contactList(
  scope: Scope,
  state: ContactListState,
  size = PAGE_SIZE,
  { onward = false }: { onward?: boolean } = {},
): Promise<ContactList> {
  allow(scope, 'contact.list');
  const bound = boundOf(state);
  const { filters: own, ignored } = await ownFilters(scope, state);
  const found = await listContacts(scope, { state, own, bound, limit: size + 1 });
  if (bound && found.length === 0 && !onward) return contactList(scope, { ...state, ...firstPage }, size);
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (bound?.way === 'before') rows.reverse();
  const cursorOf = (row: ListedContact | undefined) =>
    row && writeCursor(state.sort, state.dir, { value: row.sortValue, id: row.id });
  return {
    rows,
    total: found[0]?.total ?? 0,
    after: more || bound?.way === 'before' ? cursorOf(rows.at(-1)) : undefined,
    before: bound?.way === 'after' || (bound && more) ? cursorOf(rows[0]) : undefined,
    cursorLost: Boolean(state.after ?? state.before) && !bound,
    ignored,
  };
}

/** Tags and states that the firm's contacts have; whether there is any contact at all. */
export function listFacets(scope: Scope): Promise<ContactFacets> {
  allow(scope, 'contact.list');
  return contactFacets(scope);
}

async function ownFilters(scope: Scope, { fields }: ContactListState) {
  if (Object.keys(fields).length === 0) return { filters: [], ignored: [] };
  return fieldFilters(await fieldDefinitions(scope, 'contact', { retired: true }), fields);
}

function boundOf(state: ContactListState): (Cursor & { way: 'after' | 'before' }) | undefined {
  const text = state.after ?? state.before;
  const cursor = text === null ? undefined : readCursor(text, state.sort, state.dir);
  return cursor && { ...cursor, way: state.after === null ? 'before' : 'after' };
}
