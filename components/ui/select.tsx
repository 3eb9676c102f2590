'use client';
import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { controlStyles } from './control-styles';
import { useFieldControl } from './field-context';
import { itemStyles, popupStyles } from './popup-styles';

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  hint?: string;
}

export interface SelectProps<Value extends string> {
  options: readonly Option<Value>[];
  /** Null while nothing is chosen. */
  value: Value | null;
  onChange: (value: Value) => void;
  placeholder?: string;
  name?: string;
  id?: string;
  disabled?: boolean;
  /** Needed outside of a Field. */
  'aria-label'?: string;
  /** As wide as its words, for filter bars; otherwise it fills its place. */
  fit?: boolean;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, value, onChange, placeholder = 'Choose', name, id, disabled, fit = false } = props;
  return (
    <Base.Root
      items={options}
      value={value}
      onValueChange={(next) => next !== null && onChange(next)}
      name={name}
      disabled={disabled}
      modal={false}
    >
      <Base.Trigger
        {...useFieldControl(id)}
        aria-label={props['aria-label']}
        className={controlStyles(
          'inline-flex items-center justify-between gap-2 text-left',
          fit ? 'min-w-36' : 'w-full',
        )}
      >
        <Base.Value placeholder={<span className="text-faint">{placeholder}</span>} />
        <Base.Icon className="text-muted">
          <ChevronDown aria-hidden className="size-4" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner alignItemWithTrigger={false} sideOffset={4} className="z-50">
          <Base.Popup className={popupStyles('min-w-(--anchor-width) py-1')}>
            <Base.List className="max-h-80 overflow-y-auto">
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  className={itemStyles('grid grid-cols-[1rem_1fr]')}
                >
                  <Base.ItemIndicator>
                    <Check aria-hidden className="size-4" />
                  </Base.ItemIndicator>
                  <span className="col-start-2">
                    <Base.ItemText>{option.label}</Base.ItemText>
                    {option.hint && <span className="block text-xs text-muted">{option.hint}</span>}
                  </span>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
