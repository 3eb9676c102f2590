/** The filters of the list in words: what may be added, and the chips of what was. */
import type { FilterChip } from '@/components/ui/filter-bar';
import type { Option } from '@/components/ui/select';
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';
import { fieldChips, withoutFieldChip } from '@/lib/custom-fields/rules/filter';
import { timelines, type ListState } from '@/lib/exchanges/list-params';
import { VIEW } from '@/lib/exchanges/list-views';
import { exchangeStages, stageName } from '@/lib/exchanges/rules/stages';
import { exchangeTypes } from '@/lib/exchanges/rules/values';
import { statusWord, timelineWord } from '@/lib/exchanges/status-words';
import { typeWord } from '@/lib/exchanges/words';

const months = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthName = (month: string) => months.format(new Date(`${month}-01T00:00:00Z`));

type Chosen = Pick<ListState, 'status' | 'type' | 'stage' | 'timeline'>;
export type FilterKind = keyof Chosen;

const LABEL: Record<FilterKind, string> = {
  status: 'Status',
  type: 'Type',
  stage: 'Stage',
  timeline: 'Clocks',
};
const WORD: { [Kind in FilterKind]: (value: Chosen[Kind][number]) => string } = {
  status: (value) => statusWord[value],
  type: (value) => typeWord[value],
  stage: stageName,
  timeline: (value) => timelineWord[value],
};

/** What can still be added: a view of open files offers no status that it leaves out. */
export function optionsOf<Kind extends FilterKind>(
  kind: Kind,
  state: Chosen,
  view: ListState['view'],
): Option<Chosen[Kind][number]>[] {
  const all: { [K in FilterKind]: readonly Chosen[K][number][] } = {
    status: VIEW[view].statuses,
    type: exchangeTypes,
    stage: exchangeStages,
    timeline: timelines,
  };
  const chosen: readonly string[] = state[kind];
  return all[kind]
    .filter((value) => !chosen.includes(value))
    .map((value: Chosen[Kind][number]) => ({ value, label: WORD[kind](value) }));
}

export function chipsOf(
  state: ListState,
  coordinators: readonly { id: string; name: string }[],
  definitions: readonly FieldDefinition[] = [],
): FilterChip[] {
  const chips: FilterChip[] = [];
  const add = (key: string, label: string) => chips.push({ key, label });
  for (const kind of ['status', 'type', 'stage', 'timeline'] as const) {
    const write = WORD[kind] as (value: string) => string;
    for (const value of state[kind]) add(`${kind}:${value}`, `${LABEL[kind]}: ${write(value)}`);
  }
  if (state.coordinator) {
    const name = coordinators.find(({ id }) => id === state.coordinator)?.name;
    add('coordinator', `Coordinator: ${state.coordinator === 'none' ? 'nobody' : (name ?? 'one person')}`);
  }
  if (state.opened) add('opened', `Opened in ${monthName(state.opened)}`);
  if (state.closed) add('closed', `Ended in ${monthName(state.closed)}`);
  return [...chips, ...fieldChips(definitions, state.fields)];
}

/** The change that takes a chip away. */
export function withoutChip(state: ListState, key: string): Partial<ListState> {
  const fields = withoutFieldChip(state.fields, key);
  if (fields) return { fields };
  const [kind = '', value] = key.split(':');
  if (value === undefined) return { [kind]: null };
  return { [kind]: state[kind as FilterKind].filter((chosen) => chosen !== value) };
}
