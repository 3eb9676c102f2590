'use client';
import { Select, type Option } from './select';

interface FilterAdderProps<Value extends string> {
  label: string;
  options: readonly Option<Value>[];
  onAdd: (value: Value) => void;
}

/** Adds one filter of its kind and stays empty: what is chosen stands as chips. */
export function FilterAdder<Value extends string>({ label, options, onAdd }: FilterAdderProps<Value>) {
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
