'use client';
import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFieldControl } from './field-context';

export interface CheckboxProps {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  name?: string;
  disabled?: boolean;
  /** The label stays for readers only: a checkbox whose row already says what it is. */
  labelHidden?: boolean;
}

export function Checkbox({
  label,
  hint,
  checked,
  onChange,
  name,
  disabled,
  labelHidden = false,
}: CheckboxProps) {
  return (
    <label className="inline-flex min-h-6 items-start gap-2 pointer-coarse:min-h-11 pointer-coarse:items-center">
      <Base.Root
        {...useFieldControl()}
        name={name}
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
        className="mt-0.5 inline-flex size-4.5 shrink-0 items-center justify-center rounded-chip border border-line-strong bg-surface data-checked:border-brand data-checked:bg-brand data-disabled:opacity-60"
      >
        <Base.Indicator className="text-on-brand">
          <Check aria-hidden className="size-3.5" strokeWidth={3} />
        </Base.Indicator>
      </Base.Root>
      <span className={labelHidden ? 'sr-only' : undefined}>
        {label}
        {hint && <span className="block text-xs text-muted">{hint}</span>}
      </span>
    </label>
  );
}
