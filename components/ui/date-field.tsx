'use client';
import { useState } from 'react';
import { parseCalendarDate, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { parseDateInput } from '@/lib/shared/date-input';
import { controlStyles } from './control-styles';
import { useFieldControl } from './field-context';

export interface DateFieldProps {
  /** `YYYY-MM-DD`, empty, or what was typed when it is no date yet: the form's schema then refuses it by name. */
  value: string;
  onChange: (value: string) => void;
  /** Today where the exchange is, from the server. */
  today: CalendarDate;
  /** Day 0 of `+45`; today when absent. */
  countFrom?: CalendarDate;
  name?: string;
  id?: string;
  onBlur?: () => void;
  disabled?: boolean;
}

/** Typing first: 10/19/2026, Oct 19, t, +45. Says what it understood, with the weekday, while typing. */
export function DateField({ value, onChange, today, countFrom, name, id, onBlur, disabled }: DateFieldProps) {
  const [typed, setTyped] = useState<string>();
  const control = useFieldControl(id);
  const date = parseCalendarDate(value);
  const shown = typed ?? (date ? writeDate(date) : value);
  const echoId = `${control.id ?? name ?? 'date'}-echo`;
  const described = [control['aria-describedby'], echoId].filter(Boolean).join(' ');

  function type(text: string) {
    setTyped(text);
    onChange(parseDateInput(text, { today, countFrom }) ?? text.trim());
  }

  function leave() {
    setTyped(undefined);
    onBlur?.();
  }

  return (
    <>
      <input
        {...control}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder="10/19/2026"
        disabled={disabled}
        value={shown}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
        aria-describedby={described}
        className={controlStyles('w-full tabular-nums')}
      />
      {name && <input type="hidden" name={name} value={value} />}
      <p id={echoId} aria-live="polite" className="mt-1 min-h-4 text-xs text-muted tabular-nums">
        {echo(typed, date)}
      </p>
    </>
  );
}

function echo(typed: string | undefined, date: CalendarDate | undefined): string {
  if (!typed?.trim()) return 'Like 10/19/2026, Oct 19, t for today, or +45.';
  return date ? writeDate(date) : 'Not a date yet. Try 10/19/2026 or +45.';
}
