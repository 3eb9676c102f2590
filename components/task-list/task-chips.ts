/** The filters of the tasks in words: what may be added, and the chips of what was. */
import { taskTypeWord } from '@/components/tasks/task-words';
import type { FilterChip } from '@/components/ui/filter-bar';
import type { Option } from '@/components/ui/select';
import { writeDate } from '@/lib/shared/calendar-date';
import type { TaskListState } from '@/lib/tasks/list-params';
import { statusWord } from '@/lib/tasks/rules/board';
import { groupWord } from '@/lib/tasks/rules/groups';
import { priorities, taskStatuses, taskTypes } from '@/lib/tasks/rules/values';
import { priorityWord } from '@/lib/tasks/rules/words';

export interface FilterNames {
  /** Who may be chosen as assignee; empty for who sees only their own. */
  people: readonly { id: string; name: string }[];
  /** Of the exchange that the list is narrowed to. */
  exchange?: string;
}

type Chosen = Pick<TaskListState, 'status' | 'type' | 'priority'>;
export type Kind = keyof Chosen;

export const KIND: Record<Kind, string> = { status: 'Status', type: 'Type', priority: 'Priority' };
const VALUES: { [K in Kind]: readonly Chosen[K][number][] } = {
  status: taskStatuses,
  type: taskTypes,
  priority: priorities,
};
const WORD: { [K in Kind]: Record<Chosen[K][number], string> } = {
  status: statusWord,
  type: taskTypeWord,
  priority: priorityWord,
};

const wordOf = (kind: Kind, value: string): string => (WORD[kind] as Record<string, string>)[value] ?? value;

export function optionsOf<K extends Kind>(kind: K, state: Chosen): Option<Chosen[K][number]>[] {
  const chosen: readonly string[] = state[kind];
  return VALUES[kind]
    .filter((value) => !chosen.includes(value))
    .map((value: Chosen[K][number]) => ({ value, label: wordOf(kind, value) }));
}

export function chipsOf(state: TaskListState, { people, exchange }: FilterNames): FilterChip[] {
  const chips: FilterChip[] = [];
  const add = (key: string, label: string) => chips.push({ key, label });
  if (state.group) add('group', `Only: ${groupWord[state.group]}`);
  for (const kind of ['status', 'type', 'priority'] as const)
    for (const value of state[kind]) add(`${kind}:${value}`, `${KIND[kind]}: ${wordOf(kind, value)}`);
  if (state.assignee) {
    const name = people.find(({ id }) => id === state.assignee)?.name;
    add('assignee', `Assignee: ${state.assignee === 'none' ? 'nobody' : (name ?? 'one person')}`);
  }
  if (state.exchange) add('exchange', `Exchange: ${exchange ?? 'one file'}`);
  if (state.tag) add('tag', `Tag: ${state.tag}`);
  const [from, to] = [state.from && writeDate(state.from), state.to && writeDate(state.to)];
  if (from && from === to) add('due', `Due ${from}`);
  else if (from && to) add('due', `Due ${from} to ${to}`);
  else if (from) add('due', `Due from ${from}`);
  else if (to) add('due', `Due until ${to}`);
  return chips;
}

/** The change that takes a chip away. */
export function withoutChip(state: TaskListState, key: string): Partial<TaskListState> {
  if (key === 'due') return { from: null, to: null };
  const [kind = '', value] = key.split(':');
  if (value === undefined) return { [kind]: null };
  return { [kind]: state[kind as Kind].filter((chosen) => chosen !== value) };
}
