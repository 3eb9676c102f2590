'use client';
import { debounce, useQueryStates } from 'nuqs';
import { useTransition } from 'react';
import { ColumnMenu, type ColumnChoice } from '@/components/ui/data-table';
import { FilterBar } from '@/components/ui/filter-bar';
import { Select, type Option } from '@/components/ui/select';
import { contactParams, firstPage, noFilters, type ContactListState } from '@/lib/contacts/list-params';
import type { ContactFacets } from '@/lib/contacts/list';
import { chipsOf, followUpOptions, openOptions, typeOptions, withoutChip } from './chips';

interface ContactFiltersProps extends Pick<ContactFacets, 'tags' | 'states'> {
  columns: readonly ColumnChoice[];
}

/** Search and filters of the list; the URL holds them, the server answers. */
export function ContactFilters({ tags, states, columns }: ContactFiltersProps) {
  const [loading, startTransition] = useTransition();
  const [state, setState] = useQueryStates(contactParams, { shallow: false, startTransition });
  const narrow = (changes: Partial<ContactListState>) => void setState({ ...changes, ...firstPage });
  const named = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }));

  return (
    <div aria-busy={loading || undefined}>
      <FilterBar
        search={state.q}
        searchLabel="Name, company, e-mail or phone"
        onSearch={(q) => void setState({ q, ...firstPage }, { limitUrlUpdates: debounce(300) })}
        chips={chipsOf(state)}
        onRemove={(key) => narrow(withoutChip(state, key))}
        onClear={() => narrow(noFilters)}
      >
        <Adder
          label="Type"
          options={typeOptions(state)}
          onAdd={(type) => narrow({ type: [...state.type, type] })}
        />
        <Adder
          label="Tag"
          options={named(tags.filter((tag) => !state.tag.includes(tag)))}
          onAdd={(tag) => narrow({ tag: [...state.tag, tag] })}
        />
        <Adder label="Follow-up" options={followUpOptions} onAdd={(followup) => narrow({ followup })} />
        <Adder label="Exchanges" options={openOptions} onAdd={(open) => narrow({ open })} />
        <Adder label="State" options={named(states)} onAdd={(to) => narrow({ state: to })} />
        <ColumnMenu columns={columns} />
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
