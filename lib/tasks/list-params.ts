/**
 * The state of the task pages as their URL holds it: `?view=board&scope=all&priority=high,urgent&from=2026-11-01`. List, board
 * and calendar read the same filters; a value that means nothing is left out, never an error.
 */
import {
  createLoader,
  createSerializer,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';
import { parseCalendarDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { withoutNul } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';
import { boardColumns } from './rules/board';
import { openGroups } from './rules/groups';
import { FIRST_DAY, LAST_DAY, spans } from './rules/month';
import { priorities, taskStatuses, taskTypes } from './rules/values';

export const taskViews = ['list', 'board', 'calendar'] as const;
export type TaskListView = (typeof taskViews)[number];

export const taskSorts = ['due', 'urgency', 'priority', 'title', 'exchange', 'client', 'assignee'] as const;
export type TaskSort = (typeof taskSorts)[number];

export const taskListParams = {
  view: parseAsStringLiteral(taskViews).withDefault('list'),
  /** Mine, or every task that the member may see; the second is for staff. */
  scope: parseAsStringLiteral(['mine', 'all'] as const).withDefault('mine'),
  /** A member's id, or `none` for what nobody has. */
  assignee: parseAsString,
  exchange: parseAsString,
  type: parseAsArrayOf(parseAsStringLiteral(taskTypes)).withDefault([]),
  priority: parseAsArrayOf(parseAsStringLiteral(priorities)).withDefault([]),
  /** None chosen: what is open. */
  status: parseAsArrayOf(parseAsStringLiteral(taskStatuses)).withDefault([]),
  tag: parseAsString,
  /** Due on these days and between them. */
  from: parseAsString,
  to: parseAsString,
  q: parseAsString.withDefault(''),
  /** One group of the list alone. */
  group: parseAsStringLiteral(openGroups),
  sort: parseAsStringLiteral(taskSorts).withDefault('due'),
  dir: parseAsStringLiteral(['asc', 'desc'] as const).withDefault('asc'),
  /** Of the calendar: a day in the month or week it shows. */
  on: parseAsString,
  span: parseAsStringLiteral(spans).withDefault('month'),
  /** Of the board: columns that show more than their first cards. */
  more: parseAsArrayOf(parseAsStringLiteral(boardColumns)).withDefault([]),
  /** Which columns show, and the saved view the list was opened from: kept along, read elsewhere. */
  columns: parseAsString,
  view_id: parseAsString,
};

type Raw = inferParserType<typeof taskListParams>;

export interface TaskListState extends Omit<Raw, 'from' | 'to' | 'on'> {
  from: CalendarDate | null;
  to: CalendarDate | null;
  on: CalendarDate | null;
}

const load = createLoader(taskListParams);
const LONGEST = 200;

/** The state that the URL's parameters stand for. */
export function readTaskListState(params: Record<string, string | string[] | undefined>): TaskListState {
  const state = load(params);
  const { assignee, exchange, tag } = state;
  return {
    ...state,
    q: textOf(state.q),
    tag: (tag && textOf(tag)) || null,
    assignee: assignee === 'none' || isId(assignee) ? assignee : null,
    exchange: isId(exchange) ? exchange : null,
    from: dayOf(state.from),
    to: dayOf(state.to),
    on: dayOf(state.on),
  };
}

const isId = (text: string | null) => idSchema.safeParse(text).success;
const textOf = (text: string) => withoutNul(text).trim().slice(0, LONGEST);

export function dayOf(text: string | null): CalendarDate | null {
  const date = parseCalendarDate(text ?? '');
  return date && date >= FIRST_DAY && date <= LAST_DAY ? date : null;
}

const serialize = createSerializer(taskListParams);

/** The page in that state. */
export const tasksHref = (state: Partial<TaskListState> = {}): string => serialize('/tasks', state);

/** The filters that narrow the tasks, without view, order and place. */
export const noTaskFilters = {
  assignee: null,
  exchange: null,
  type: [],
  priority: [],
  status: [],
  tag: null,
  from: null,
  to: null,
  q: '',
  group: null,
} satisfies Partial<TaskListState>;

export const isNarrowed = (state: TaskListState): boolean =>
  [state.q, state.assignee, state.exchange, state.tag, state.from, state.to, state.group].some(Boolean) ||
  [state.type, state.priority, state.status].some((chosen) => chosen.length > 0);
