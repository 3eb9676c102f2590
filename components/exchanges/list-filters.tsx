'use client';
import { debounce, useQueryStates } from 'nuqs';
import { useTransition } from 'react';
import { FilterBar } from '@/components/ui/filter-bar';
import { Select, type Option } from '@/components/ui/select';
import { firstPage, listParams, noFilters, type ListState } from '@/lib/exchanges/list-params';
import { chipsOf, optionsOf, withoutChip } from './list-chips';

interface Person {
  id: string;
  name: string;
}

/** Search and filters of the list; the URL holds them, the server answers. */
export function ListFilters({ view, coordinators }: { view: ListState['view']; coordinators: Person[] }) {
  const [loading, startTransition] = useTransition();
  const [state, setState] = useQueryStates(listParams, { shallow: false, startTransition });
  const narrow = (changes: Partial<ListState>) => void setState({ ...changes, ...firstPage });

  return (
    <div aria-busy={loading || undefined}>
      <FilterBar
        search={state.q}
        searchLabel="Number, name or client"
        onSearch={(q) => void setState({ q, ...firstPage }, { limitUrlUpdates: debounce(300) })}
        chips={chipsOf(state, coordinators)}
        onRemove={(key) => narrow(withoutChip(state, key))}
        onClear={() => narrow(noFilters)}
      >
        <Adder
          label="Status"
          options={optionsOf('status', state, view)}
          onAdd={(status) => narrow({ status: [...state.status, status] })}
        />
        <Adder
          label="Type"
          options={optionsOf('type', state, view)}
          onAdd={(type) => narrow({ type: [...state.type, type] })}
        />
        <Adder
          label="Stage"
          options={optionsOf('stage', state, view)}
          onAdd={(stage) => narrow({ stage: [...state.stage, stage] })}
        />
        <Adder
          label="Clocks"
          options={optionsOf('timeline', state, view)}
          onAdd={(timeline) => narrow({ timeline: [...state.timeline, timeline] })}
        />
        {coordinators.length > 0 && (
          <Adder
            label="Coordinator"
            options={[
              ...coordinators.map(({ id, name }) => ({ value: id, label: name })),
              { value: 'none', label: 'Nobody' },
            ]}
            onAdd={(coordinator) => narrow({ coordinator })}
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
