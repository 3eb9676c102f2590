'use client';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Select } from './select';

export interface Tab {
  value: string;
  label: string;
  /** What waits there, e.g. open tasks. */
  count?: number | string;
}

export interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  value: string;
  onChange: (value: string) => void;
  /** The content of the part that is open. */
  children: ReactNode;
}

/**
 * One part at a time. Below 640 px, where the tabs would not fit beside each other, they are a menu. Arrow keys go from tab to
 * tab, Enter opens one: opening reads from the server, so it waits to be asked.
 */
export function Tabs({ label, tabs, value, onChange, children }: TabsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  // The tab that the keyboard is on; Tab leaves the list from there.
  const [focused, setFocused] = useState<string>();
  const reachable = focused ?? value;

  function move(event: KeyboardEvent) {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = targetOf(event.key, at, buttons.length);
    if (at < 0 || to === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    event.preventDefault();
    buttons[to]?.focus();
  }

  return (
    <div>
      <div className="sm:hidden" data-print="hide">
        <Select aria-label={label} options={tabs.map(optionOf)} value={value} onChange={onChange} />
      </div>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className="hidden flex-wrap gap-1 border-b border-line sm:flex"
        data-print="hide"
        onKeyDown={move}
        onBlur={({ currentTarget, relatedTarget }) =>
          !currentTarget.contains(relatedTarget) && setFocused(undefined)
        }
      >
        {tabs.map((tab) => {
          const open = tab.value === value;
          return (
            <button
              key={tab.value}
              type="button"
              role="tab"
              id={`${id}-${tab.value}`}
              aria-selected={open}
              aria-controls={open ? `${id}-panel` : undefined}
              tabIndex={tab.value === reachable ? 0 : -1}
              data-active={open ? '' : undefined}
              onFocus={() => setFocused(tab.value)}
              onClick={() => !open && onChange(tab.value)}
              className="-mb-px min-h-control border-b-2 border-transparent px-3 font-medium whitespace-nowrap text-muted hover:text-ink focus-visible:-outline-offset-2 data-active:border-brand data-active:text-ink"
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="ml-1.5 text-sm text-faint tabular-nums">{tab.count}</span>
              )}
            </button>
          );
        })}
      </div>
      <div
        key={value}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${value}`}
        tabIndex={0}
        className="pt-4"
      >
        {children}
      </div>
    </div>
  );
}

/** Around the end to the other one. */
function targetOf(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

const optionOf = ({ value, label, count }: Tab) => ({
  value,
  label: count === undefined ? label : `${label} (${count})`,
});
