'use client';
import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from '@/components/ui/icons';
import { cloneElement, type ReactElement } from 'react';
import { Asleep } from './asleep';
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
  const { options, value, placeholder = 'Choose', name, id, disabled, fit = false } = props;
  const control = useFieldControl(id);
  const look = {
    ...control,
    'aria-label': props['aria-label'],
    className: controlStyles(
      'inline-flex items-center justify-between gap-2 text-left',
      fit ? 'min-w-36' : 'w-full',
    ),
  };
  // In a form of the browser's own it also holds the field.
  if (name) return <Mounted {...props} trigger={<Base.Trigger {...look} />} />;
  const chosen = options.find((option) => option.value === value);
  const button = (
    <button
      type="button"
      role="combobox"
      aria-expanded={false}
      aria-controls={undefined}
      disabled={disabled}
      {...look}
    >
      <span>{chosen?.label ?? <Placeholder>{placeholder}</Placeholder>}</span>
      <Arrow />
    </button>
  );
  return (
    <Asleep button={button} opens="listbox" opensOn={isTyped}>
      <Mounted {...props} trigger={<Base.Trigger {...look} />} />
    </Asleep>
  );
}

/** An arrow opens it, and so does a letter. Space presses it, as any button. */
const isTyped = (key: string) =>
  (key.length === 1 && key !== ' ') || key === 'ArrowDown' || key === 'ArrowUp';

const Placeholder = ({ children }: { children: string }) => <span className="text-faint">{children}</span>;

const Arrow = () => (
  <span aria-hidden className="text-muted">
    <ChevronDown aria-hidden className="size-4" />
  </span>
);

function Mounted<Value extends string>(props: SelectProps<Value> & { trigger: ReactElement }) {
  const { options, value, onChange, placeholder = 'Choose', name, disabled, trigger } = props;
  return (
    <Base.Root
      items={options}
      value={value}
      onValueChange={(next) => next !== null && onChange(next)}
      name={name}
      disabled={disabled}
      modal={false}
    >
      {cloneElement(
        trigger,
        {},
        <Base.Value placeholder={<Placeholder>{placeholder}</Placeholder>} />,
        <Arrow />,
      )}
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
