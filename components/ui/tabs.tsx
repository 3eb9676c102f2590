'use client';
import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
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

/** One part at a time. Below 640 px, where the tabs would not fit beside each other, they are a menu. */
export function Tabs({ label, tabs, value, onChange, children }: TabsProps) {
  return (
    <Base.Root value={value} onValueChange={onChange}>
      <div className="sm:hidden" data-print="hide">
        <Select aria-label={label} options={tabs.map(optionOf)} value={value} onChange={onChange} />
      </div>
      <Base.List
        aria-label={label}
        className="hidden flex-wrap gap-1 border-b border-line sm:flex"
        data-print="hide"
      >
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px min-h-control border-b-2 border-transparent px-3 font-medium whitespace-nowrap text-muted hover:text-ink focus-visible:-outline-offset-2 data-active:border-brand data-active:text-ink"
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className="ml-1.5 text-sm text-faint tabular-nums">{tab.count}</span>
            )}
          </Base.Tab>
        ))}
      </Base.List>
      <Base.Panel key={value} value={value} className="pt-4">
        {children}
      </Base.Panel>
    </Base.Root>
  );
}

const optionOf = ({ value, label, count }: Tab) => ({
  value,
  label: count === undefined ? label : `${label} (${count})`,
});
