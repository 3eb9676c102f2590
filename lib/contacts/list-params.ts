/**
 * The state of the contact list as its URL holds it: `?type=client,lender&followup=due&sort=followup`. Read by the page, the
 * filters and the export; a value that means nothing is left out, never an error.
 */
import {
  createLoader,
  createSerializer,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';
import { fieldParams, withFieldParams, type FieldParams } from '@/lib/custom-fields/rules/filter';
import { withoutNul } from '@/lib/shared/fields';
import { paramsOf } from '@/lib/shared/search-params';
import { contactTypes } from './words';

export const followUps = ['due', 'week', 'set', 'none'] as const;
export const contactSorts = ['name', 'followup', 'files', 'state', 'added'] as const;
export type ContactSort = (typeof contactSorts)[number];
const directions = ['asc', 'desc'] as const;

export const contactParams = {
  q: parseAsString.withDefault(''),
  type: parseAsArrayOf(parseAsStringLiteral(contactTypes)).withDefault([]),
  tag: parseAsArrayOf(parseAsString).withDefault([]),
  followup: parseAsStringLiteral(followUps),
  /** Client of, or taking part in, an exchange that is draft, active or on hold. */
  open: parseAsStringLiteral(['yes', 'no'] as const),
  state: parseAsString,
  sort: parseAsStringLiteral(contactSorts).withDefault('name'),
  dir: parseAsStringLiteral(directions).withDefault('asc'),
  /** Which columns show, and the saved view the list was opened from: kept along, read elsewhere. */
  columns: parseAsString,
  view_id: parseAsString,
  after: parseAsString,
  before: parseAsString,
};

/** With the filters by the firm's own fields, whose names only the firm knows: `field.<key>`. */
export type ContactListState = inferParserType<typeof contactParams> & { fields: FieldParams };

const load = createLoader(contactParams);
const LONGEST_SEARCH = 200;

export function readContactState(
  params: Record<string, string | string[] | undefined> | URLSearchParams,
): ContactListState {
  // The former address of the search.
  const asked = params instanceof URLSearchParams ? paramsOf(params) : params;
  const state = load({ ...asked, q: asked.q ?? asked.query });
  const clean = (text: string, most: number) => withoutNul(text).trim().slice(0, most);
  return {
    ...state,
    fields: fieldParams(asked),
    q: clean(state.q, LONGEST_SEARCH),
    tag: state.tag.map((tag) => clean(tag, 40)).filter(Boolean),
    state: (state.state && clean(state.state, 50)) || null,
  };
}

const serialize = createSerializer(contactParams);

const listHref = (path: string, { fields, ...state }: Partial<ContactListState>): string =>
  withFieldParams(serialize(path, state), fields);

export const contactsHref = (state: Partial<ContactListState> = {}): string => listHref('/contacts', state);
export const contactsExportHref = (state: Partial<ContactListState>): string =>
  listHref('/contacts/export', { ...state, ...firstPage, view_id: null });

export const noFilters = {
  ...{ q: '', type: [], tag: [], followup: null, open: null, state: null, fields: {} },
} satisfies Partial<ContactListState>;

export const firstPage = { after: null, before: null } satisfies Partial<ContactListState>;

export const isFiltered = ({ q, type, tag, followup, open, state, fields }: ContactListState): boolean =>
  [q, followup, open, state].some(Boolean) ||
  type.length > 0 ||
  tag.length > 0 ||
  Object.keys(fields).length > 0;
