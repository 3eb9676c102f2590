'use client';
import { debounce } from 'nuqs';
import { useState } from 'react';
import { FilterDialog } from '@/components/custom-fields/filter-dialog';
import { ColumnMenu, type ColumnChoice } from '@/components/ui/data-table';
import { FilterBar } from '@/components/ui/filter-bar';
import { Select, type Option } from '@/components/ui/select';
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';
import { noFilters, type ListState } from '@/lib/exchanges/list-params';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { chipsOf, optionsOf, withoutChip } from './list-chips';
import { useListState } from './use-list-state';

interface ListFiltersProps {
  view: ListState['view'];
  coordinators: { id: string; name: string }[];
  definitions: readonly FieldDefinition[];
  columns: readonly ColumnChoice[];
  today: CalendarDate;
}

/** Search, filters and columns of the list; the URL holds them, the server answers. */
export function ListFilters({ view, coordinators, definitions, columns, today }: ListFiltersProps) {
  const { state, narrow, loading } = useListState(definitions);
  const [asking, setAsking] = useState<FieldDefinition>();

  return (
    <div aria-busy={loading || undefined}>
      <FilterBar
        search={state.q}
        searchLabel="Number, name or client"
        onSearch={(q) => narrow({ q }, { limitUrlUpdates: debounce(300) })}
        chips={chipsOf(state, coordinators, definitions)}
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
        <Adder
          label="Custom field"
          options={definitions
            .filter(({ isActive }) => isActive)
            .map(({ key, label }) => ({ value: key, label }))}
          onAdd={(chosen) => setAsking(definitions.find(({ key }) => key === chosen))}
        />
        <ColumnMenu columns={columns} />
      </FilterBar>
      {asking && (
        <FilterDialog
          definition={asking}
          values={state.fields[asking.key] ?? []}
          today={today}
          onApply={(values) => {
            narrow({ fields: { ...state.fields, [asking.key]: values } });
            setAsking(undefined);
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
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
