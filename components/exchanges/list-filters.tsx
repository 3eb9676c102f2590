'use client';
import { debounce } from 'nuqs';
import { FieldFilter } from '@/components/custom-fields/field-filter';
import { ColumnMenu, type ColumnChoice } from '@/components/ui/data-table';
import { FilterAdder } from '@/components/ui/filter-adder';
import { FilterBar } from '@/components/ui/filter-bar';
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
        <FilterAdder
          label="Status"
          options={optionsOf('status', state, view)}
          onAdd={(status) => narrow({ status: [...state.status, status] })}
        />
        <FilterAdder
          label="Type"
          options={optionsOf('type', state, view)}
          onAdd={(type) => narrow({ type: [...state.type, type] })}
        />
        <FilterAdder
          label="Stage"
          options={optionsOf('stage', state, view)}
          onAdd={(stage) => narrow({ stage: [...state.stage, stage] })}
        />
        <FilterAdder
          label="Clocks"
          options={optionsOf('timeline', state, view)}
          onAdd={(timeline) => narrow({ timeline: [...state.timeline, timeline] })}
        />
        {coordinators.length > 0 && (
          <FilterAdder
            label="Coordinator"
            options={[
              ...coordinators.map(({ id, name }) => ({ value: id, label: name })),
              { value: 'none', label: 'Nobody' },
            ]}
            onAdd={(coordinator) => narrow({ coordinator })}
          />
        )}
        <FieldFilter
          definitions={definitions}
          fields={state.fields}
          today={today}
          onChange={(fields) => narrow({ fields })}
        />
        <ColumnMenu columns={columns} />
      </FilterBar>
    </div>
  );
}
