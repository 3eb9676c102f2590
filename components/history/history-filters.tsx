'use client';
import { parseAsString, useQueryStates } from 'nuqs';
import { FilterBar } from '@/components/ui/filter-bar';
import { Select } from '@/components/ui/select';
import { historyKinds } from '@/lib/history/rules/words';

const SYSTEM = { value: 'system', label: 'The system' };
const kinds = Object.entries(historyKinds).map(([value, { label }]) => ({ value, label }));

/** Who, and what kind of change; the URL keeps both. */
export function HistoryFilters({ people }: { people: readonly { id: string; name: string }[] }) {
  const [asked, ask] = useQueryStates(
    { by: parseAsString, kind: parseAsString, before: parseAsString },
    { history: 'push', shallow: false },
  );
  const persons = [...people.map(({ id, name }) => ({ value: id, label: name })), SYSTEM];
  const chips = [
    { key: 'by', word: 'By', of: persons, value: asked.by },
    { key: 'kind', word: 'Kind', of: kinds, value: asked.kind },
  ].flatMap(({ key, word, of, value }) => {
    const label = of.find((option) => option.value === value)?.label;
    return label ? [{ key, label: `${word}: ${label}` }] : [];
  });
  return (
    <FilterBar
      chips={chips}
      onRemove={(key) => void ask({ [key]: null, before: null })}
      onClear={() => void ask({ by: null, kind: null, before: null })}
    >
      <Select
        aria-label="Person"
        placeholder="Anybody"
        fit
        options={persons}
        value={persons.some(({ value }) => value === asked.by) ? asked.by : null}
        onChange={(by) => void ask({ by, before: null })}
      />
      <Select
        aria-label="Kind of change"
        placeholder="Any kind"
        fit
        options={kinds}
        value={kinds.some(({ value }) => value === asked.kind) ? asked.kind : null}
        onChange={(kind) => void ask({ kind, before: null })}
      />
    </FilterBar>
  );
}
