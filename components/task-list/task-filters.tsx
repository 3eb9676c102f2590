'use client';
import { debounce, useQueryStates } from 'nuqs';
import { useTransition } from 'react';
import { FilterBar } from '@/components/ui/filter-bar';
import { Select, type Option } from '@/components/ui/select';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { noTaskFilters, taskListParams, type TaskListState } from '@/lib/tasks/list-params';
import { DueRange } from './due-range';
import { chipsOf, KIND, optionsOf, withoutChip, type FilterNames } from './task-chips';

interface TaskFiltersProps extends FilterNames {
  state: TaskListState;
  today: CalendarDate;
}

/** The filters of list, board and calendar; the URL holds them, the server answers. */
export function TaskFilters({ state: read, today, ...names }: TaskFiltersProps) {
  const [loading, startTransition] = useTransition();
  const [typed, setState] = useQueryStates(taskListParams, { shallow: false, startTransition });
  // What was chosen since, so that a second choice does not undo the first.
  const state = { ...read, status: typed.status, type: typed.type, priority: typed.priority };
  const narrow = (changes: Partial<TaskListState>) => void setState({ ...changes, more: null });
  const adder = <K extends keyof typeof KIND>(kind: K) => (
    <Adder
      key={kind}
      label={KIND[kind]}
      options={optionsOf(kind, state)}
      onAdd={(value) => narrow({ [kind]: [...state[kind], value] })}
    />
  );
  return (
    <div aria-busy={loading || undefined}>
      <FilterBar
        search={typed.q}
        searchLabel="Task, exchange or client"
        onSearch={(q) => void setState({ q, more: null }, { limitUrlUpdates: debounce(300) })}
        chips={chipsOf(state, names)}
        onRemove={(key) => narrow(withoutChip(state, key))}
        onClear={() => narrow(noTaskFilters)}
      >
        {adder('status')}
        {adder('type')}
        {adder('priority')}
        <DueRange from={state.from} to={state.to} today={today} onChange={narrow} />
        {names.people.length > 0 && (
          <Adder
            label="Assignee"
            options={[
              ...names.people.map(({ id, name }) => ({ value: id, label: name })),
              { value: 'none', label: 'Nobody' },
            ]}
            onAdd={(assignee) => narrow({ assignee, scope: 'all' })}
          />
        )}
      </FilterBar>
    </div>
  );
}

interface AdderProps<Value extends string> {
  label: string;
  options: readonly Option<Value>[];
  onAdd: (value: Value) => void;
}

/** Adds one filter of its kind and stays empty: what is chosen stands as chips. */
function Adder<Value extends string>({ label, options, onAdd }: AdderProps<Value>) {
  if (options.length === 0) return null;
  return (
    <Select
      aria-label={`Filter by ${label.toLowerCase()}`}
      placeholder={label}
      options={options}
      value={null}
      onChange={onAdd}
      fit
    />
  );
}
