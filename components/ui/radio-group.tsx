'use client';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup as Base } from '@base-ui/react/radio-group';
import { useFieldGroup } from './field-context';
import type { Option } from './select';

export interface RadioGroupProps<Value extends string> {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  name?: string;
  disabled?: boolean;
  /** Side by side when there is room. */
  inline?: boolean;
}

/** Place it in a `<Field group>`, which names it. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { options, value, onChange, name, disabled, inline = false } = props;
  return (
    <Base
      {...useFieldGroup()}
      name={name}
      value={value}
      disabled={disabled}
      onValueChange={(next) => next !== null && onChange(next)}
      className={inline ? 'flex flex-wrap gap-x-6 gap-y-1' : 'flex flex-col gap-1'}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="inline-flex min-h-6 items-start gap-2 pointer-coarse:min-h-11 pointer-coarse:items-center"
        >
          <Radio.Root
            value={option.value}
            className="mt-0.5 inline-flex size-4.5 shrink-0 items-center justify-center rounded-full border border-line-strong bg-surface data-checked:border-brand data-checked:bg-brand data-disabled:opacity-60"
          >
            <Radio.Indicator className="size-2 rounded-full bg-on-brand" />
          </Radio.Root>
          <span>
            {option.label}
            {option.hint && <span className="block text-xs text-muted">{option.hint}</span>}
          </span>
        </label>
      ))}
    </Base>
  );
}
