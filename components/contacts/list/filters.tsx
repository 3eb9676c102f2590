'use client';
import { debounce, useQueryStates, type Options } from 'nuqs';
import { useTransition } from 'react';
import { FieldFilter } from '@/components/custom-fields/field-filter';
import { useFieldParams } from '@/components/custom-fields/use-field-params';
import { ColumnMenu, type ColumnChoice } from '@/components/ui/data-table';
import { FilterAdder } from '@/components/ui/filter-adder';
import { FilterBar } from '@/components/ui/filter-bar';
import { contactParams, firstPage, noFilters, type ContactListState } from '@/lib/contacts/list-params';
import type { ContactFacets } from '@/lib/contacts/list';
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { chipsOf, followUpOptions, openOptions, typeOptions, withoutChip } from './chips';

interface ContactFiltersProps extends Pick<ContactFacets, 'tags' | 'states'> {
  definitions: readonly FieldDefinition[];
  columns: readonly ColumnChoice[];
  today: CalendarDate;
}

/** Search and filters of the list; the URL holds them, the server answers. */
export function ContactFilters({ tags, states, definitions, columns, today }: ContactFiltersProps) {
  const [loading, startTransition] = useTransition();
  const [plain, setPlain] = useQueryStates(contactParams, { shallow: false, startTransition });
  const [fields, setFields] = useFieldParams(definitions, startTransition);
  const state: ContactListState = { ...plain, fields };
  function narrow({ fields: next, ...changes }: Partial<ContactListState>, options?: Options) {
    if (next) setFields(next);
    void setPlain({ ...changes, ...firstPage }, options);
  }
  const named = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }));

  return (
    <div aria-busy={loading || undefined}>
      <FilterBar
        search={state.q}
        searchLabel="Name, company, e-mail or phone"
        onSearch={(q) => narrow({ q }, { limitUrlUpdates: debounce(300) })}
        chips={chipsOf(state, definitions)}
        onRemove={(key) => narrow(withoutChip(state, key))}
        onClear={() => narrow(noFilters)}
      >
        <FilterAdder
          label="Type"
          options={typeOptions(state)}
          onAdd={(type) => narrow({ type: [...state.type, type] })}
        />
        <FilterAdder
          label="Tag"
          options={named(tags.filter((tag) => !state.tag.includes(tag)))}
          onAdd={(tag) => narrow({ tag: [...state.tag, tag] })}
        />
        <FilterAdder label="Follow-up" options={followUpOptions} onAdd={(followup) => narrow({ followup })} />
        <FilterAdder label="Exchanges" options={openOptions} onAdd={(open) => narrow({ open })} />
        <FilterAdder label="State" options={named(states)} onAdd={(to) => narrow({ state: to })} />
        <FieldFilter
          definitions={definitions}
          fields={fields}
          today={today}
          onChange={(chosen) => narrow({ fields: chosen })}
        />
        <ColumnMenu columns={columns} />
      </FilterBar>
    </div>
  );
}
