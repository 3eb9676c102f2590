'use client';
import { Search, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';
import { controlStyles } from './control-styles';

export interface FilterChip {
  key: string;
  /** "Status: active". */
  label: string;
}

export interface FilterBarProps {
  search?: string;
  onSearch?: (text: string) => void;
  searchLabel?: string;
  chips: readonly FilterChip[];
  onRemove: (key: string) => void;
  onClear: () => void;
  /** The controls that add filters: Selects with an aria-label. */
  children?: ReactNode;
}

/** State is the caller's (in the URL): reload, back and a shared link restore it. */
export function FilterBar(props: FilterBarProps) {
  const { search, onSearch, searchLabel = 'Search', chips, onRemove, onClear, children } = props;
  return (
    <div role="search" aria-label="Filter" className="mb-4 space-y-2" data-print="hide">
      <div className="flex flex-wrap gap-2">
        {onSearch && (
          <span className="relative min-w-0 grow basis-60">
            <Search aria-hidden className="absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted" />
            <input
              type="search"
              data-shortcut="/"
              aria-label={searchLabel}
              placeholder={searchLabel}
              value={search ?? ''}
              onChange={(event) => onSearch(event.target.value)}
              className={controlStyles('w-full pl-9')}
            />
          </span>
        )}
        {children}
      </div>
      {chips.length > 0 && (
        <ul aria-label="Filters in use" className="flex flex-wrap items-center gap-2">
          {chips.map((chip) => (
            <li key={chip.key}>
              <button
                type="button"
                onClick={() => onRemove(chip.key)}
                className="inline-flex min-h-7 items-center gap-1 rounded-chip bg-brand-soft px-2 text-sm text-ink pointer-coarse:min-h-11"
              >
                {chip.label}
                <X aria-hidden className="size-3.5" />
                <span className="sr-only">, remove filter</span>
              </button>
            </li>
          ))}
          <li>
            <Button variant="quiet" size="small" onClick={onClear}>
              Clear all
            </Button>
          </li>
        </ul>
      )}
    </div>
  );
}
