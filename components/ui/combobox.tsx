'use client';
import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, ChevronDown, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { controlStyles } from './control-styles';
import { useFieldControl } from './field-context';
import { itemStyles, popupStyles } from './popup-styles';
import type { Option } from './select';

export interface ComboboxProps {
  /** What is offered now. With `onSearch` these are the server's answers, shown as they are. */
  options: readonly Option[];
  value: Option | null;
  onChange: (value: Option | null) => void;
  /** Called as the person types. Without it the options given are filtered here. */
  onSearch?: (text: string) => void;
  searching?: boolean;
  placeholder?: string;
  /** Shown when nothing matches; may hold a button ("Add a new client"). */
  empty?: ReactNode;
  name?: string;
  id?: string;
  disabled?: boolean;
  'aria-label'?: string;
}

const sameOption = (a: Option, b: Option) => a.value === b.value;

/** Choosing one of many by typing: a client, a participant. */
export function Combobox(props: ComboboxProps) {
  const {
    options,
    value,
    onChange,
    onSearch,
    searching = false,
    placeholder = 'Type a name',
    name,
    disabled,
  } = props;
  const control = useFieldControl(props.id);
  return (
    <Base.Root
      items={options}
      filteredItems={onSearch ? options : undefined}
      value={value}
      onValueChange={onChange}
      onInputValueChange={(text, { reason }) => reason === 'input-change' && onSearch?.(text)}
      isItemEqualToValue={sameOption}
      name={name}
      disabled={disabled}
    >
      <Base.InputGroup className="relative">
        <Base.Input
          {...control}
          aria-label={props['aria-label']}
          placeholder={placeholder}
          className={controlStyles('w-full pr-16')}
        />
        <span className="absolute inset-y-0 right-1 flex items-center text-muted">
          <Base.Clear aria-label="Clear" className="inline-flex size-7 items-center justify-center">
            <X aria-hidden className="size-4" />
          </Base.Clear>
          <Base.Trigger aria-label="Show choices" className="inline-flex size-7 items-center justify-center">
            <ChevronDown aria-hidden className="size-4" />
          </Base.Trigger>
        </span>
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50 outline-none">
          <Base.Popup className={popupStyles('w-(--anchor-width) py-1')} aria-busy={searching || undefined}>
            <Base.Status className="px-3 text-sm text-muted">
              {searching && <span className="block py-1.5">Searching…</span>}
            </Base.Status>
            <Base.Empty className="px-3 text-sm text-muted">
              {!searching && (
                <span className="block py-1.5">{props.empty ?? 'Nothing matches. Check the spelling.'}</span>
              )}
            </Base.Empty>
            <Base.List className="max-h-72 overflow-y-auto">
              {(option: Option) => (
                <Base.Item
                  key={option.value}
                  value={option}
                  className={itemStyles('grid grid-cols-[1rem_1fr]')}
                >
                  <Base.ItemIndicator>
                    <Check aria-hidden className="size-4" />
                  </Base.ItemIndicator>
                  <span className="col-start-2">
                    {option.label}
                    {option.hint && <span className="block text-xs text-muted">{option.hint}</span>}
                  </span>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
