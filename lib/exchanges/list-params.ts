/**
 * The state of the exchange list as its URL holds it: `?view=risk&status=active,on_hold&coordinator=<id>&sort=client`.
 * Read by the page and the filters, written by links; a value that means nothing is left out, never an error.
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
import { idSchema } from '@/lib/shared/ids';
import { listSorts, sortDirections } from './list-sort';
import { listViews } from './list-views';
import { exchangeStages } from './rules/stages';
import { exchangeStatuses, exchangeTypes } from './rules/values';

export const timelines = ['on_track', 'attention', 'urgent', 'overdue', 'unknown', 'closed'] as const;

export const listParams = {
  view: parseAsStringLiteral(listViews).withDefault('open'),
  q: parseAsString.withDefault(''),
  status: parseAsArrayOf(parseAsStringLiteral(exchangeStatuses)).withDefault([]),
  type: parseAsArrayOf(parseAsStringLiteral(exchangeTypes)).withDefault([]),
  stage: parseAsArrayOf(parseAsStringLiteral(exchangeStages)).withDefault([]),
  timeline: parseAsArrayOf(parseAsStringLiteral(timelines)).withDefault([]),
  /** A member's id, or `none` for files nobody coordinates. */
  coordinator: parseAsString,
  /** `2026-11`: opened, or closed, in that month of the firm's calendar. */
  opened: parseAsString,
  closed: parseAsString,
  sort: parseAsStringLiteral(listSorts).withDefault('next'),
  dir: parseAsStringLiteral(sortDirections).withDefault('asc'),
  /** The page that follows, or precedes, the row this cursor stands for. */
  after: parseAsString,
  before: parseAsString,
  /** Which columns show, by their ids; the usual ones when absent. */
  columns: parseAsString,
  /** `all`: every row in one scroll, the next ones fetched behind it. */
  rows: parseAsStringLiteral(['all'] as const),
  /** The saved view that the list was opened from. */
  view_id: parseAsString,
};

/** With the filters by the firm's own fields, whose names only the firm knows: `field.<key>`. */
export type ListState = inferParserType<typeof listParams> & { fields: FieldParams };

const load = createLoader(listParams);
const MONTH = /^(19|20)\d\d-(0[1-9]|1[0-2])$/;
const LONGEST_SEARCH = 200;

/** The state that the URL's parameters stand for. */
export function readListState(params: Record<string, string | string[] | undefined>): ListState {
  const state = load(params);
  const { coordinator, opened, closed } = state;
  return {
    ...state,
    fields: fieldParams(params),
    q: withoutNul(state.q).trim().slice(0, LONGEST_SEARCH),
    coordinator: coordinator === 'none' || idSchema.safeParse(coordinator).success ? coordinator : null,
    opened: opened && MONTH.test(opened) ? opened : null,
    closed: closed && MONTH.test(closed) ? closed : null,
  };
}

const serialize = createSerializer(listParams);

/** The list in that state. A change of view, filter or order starts again at its first page. */
export const exchangesHref = (state: Partial<ListState> = {}): string => listHref('/exchanges', state);

/** The same of another address: the export, the rows that follow. */
export const listHref = (path: string, { fields, ...state }: Partial<ListState>): string =>
  withFieldParams(serialize(path, state), fields);

/** The filters that narrow a view, without order and page. */
export const noFilters = {
  q: '',
  status: [],
  type: [],
  stage: [],
  timeline: [],
  coordinator: null,
  opened: null,
  closed: null,
  fields: {},
} satisfies Partial<ListState>;

export const firstPage = { after: null, before: null } satisfies Partial<ListState>;

export const isFiltered = (state: ListState): boolean =>
  [state.q, state.coordinator, state.opened, state.closed].some(Boolean) ||
  [state.status, state.type, state.stage, state.timeline].some((chosen) => chosen.length > 0) ||
  Object.keys(state.fields).length > 0;
