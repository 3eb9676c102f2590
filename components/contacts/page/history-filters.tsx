'use client';
import { useQueryStates } from 'nuqs';
import { useTransition } from 'react';
import { Select } from '@/components/ui/select';
import {
  historyParams,
  interactionKinds,
  kindWord,
  type InteractionKind,
} from '@/lib/contacts/history-params';

interface HistoryFiltersProps {
  files: readonly { id: string; number: string; name: string }[];
}

type Kind = InteractionKind | 'all';

const kinds: { value: Kind; label: string }[] = [
  { value: 'all', label: 'All kinds' },
  ...interactionKinds.map((kind) => ({ value: kind, label: kindWord[kind] })),
];

/** One exchange, one kind; the URL holds both. */
export function HistoryFilters({ files }: HistoryFiltersProps) {
  const [loading, startTransition] = useTransition();
  const [state, setState] = useQueryStates(historyParams, { shallow: false, scroll: false, startTransition });
  return (
    <div className="flex flex-wrap gap-2" aria-busy={loading || undefined} data-print="hide">
      <Select<Kind>
        aria-label="Kind of interaction"
        options={kinds}
        value={state.kind[0] ?? 'all'}
        onChange={(kind) => void setState({ kind: kind === 'all' ? [] : [kind], until: null })}
        fit
      />
      {files.length > 1 && (
        <Select
          aria-label="Exchange"
          options={[
            { value: 'all', label: 'All exchanges' },
            ...files.map(({ id, number, name }) => ({ value: id, label: number, hint: name })),
          ]}
          value={state.exchange ?? 'all'}
          onChange={(exchange) =>
            void setState({ exchange: exchange === 'all' ? null : exchange, until: null })
          }
          fit
        />
      )}
    </div>
  );
}
