'use client';
import { useState } from 'react';
import { parseMoney, writeMoney, type Money } from '@/lib/shared/money';
import { controlStyles } from './control-styles';
import { useFieldControl } from './field-context';

export interface MoneyInputProps {
  /** A decimal string, empty, or what was typed when it is no amount yet: the form's schema then refuses it by name. */
  value: Money;
  onChange: (value: Money) => void;
  name?: string;
  id?: string;
  onBlur?: () => void;
  disabled?: boolean;
  placeholder?: string;
}

/** A text input on purpose: a number input changes with the wheel and loses cents. Accepts "1.25m" and "1,250,000". */
export function MoneyInput({
  value,
  onChange,
  name,
  id,
  onBlur,
  disabled,
  placeholder = '$0.00',
}: MoneyInputProps) {
  const [typed, setTyped] = useState<string>();
  const amount = value === '' ? undefined : parseMoney(value);

  function type(text: string) {
    setTyped(text);
    onChange(parseMoney(text) ?? text.trim());
  }

  function leave() {
    setTyped(undefined);
    onBlur?.();
  }

  return (
    <>
      <input
        {...useFieldControl(id)}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        disabled={disabled}
        placeholder={placeholder}
        value={typed ?? (amount === undefined ? value : writeMoney(amount))}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
        className={controlStyles('w-full tabular-nums')}
      />
      {name && <input type="hidden" name={name} value={value} />}
    </>
  );
}
