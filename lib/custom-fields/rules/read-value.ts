/** What a person entered for a field, as it is stored, or what to do about it. */
import { parseCalendarDate } from '@/lib/shared/calendar-date';
import { withoutNul } from '@/lib/shared/fields';
import { parseMoney } from '@/lib/shared/money';
import type { FieldDefinition, FieldValue } from './definition';

/** `value: null`: left empty. */
export type ReadValue = { value: FieldValue | null } | { error: string };

const LONGEST = 500;
const NUMBER = /^[-−]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;

export function readValue(definition: FieldDefinition, given: unknown): ReadValue {
  if (given === null || given === undefined) return { value: null };
  if (typeof given === 'string') {
    const text = withoutNul(given).trim();
    return text === '' ? { value: null } : readText(definition, text);
  }
  if (definition.kind === 'checkbox' && typeof given === 'boolean') return { value: given };
  if (definition.kind === 'number' && typeof given === 'number') return readText(definition, String(given));
  return { error: `This does not fit ${definition.label}. Enter it again.` };
}

function readText({ kind, label, choices }: FieldDefinition, text: string): ReadValue {
  switch (kind) {
    case 'text':
      return text.length <= LONGEST ? { value: text } : { error: `Use at most ${LONGEST} characters.` };
    case 'number':
      return readNumber(text);
    case 'money': {
      const money = parseMoney(text);
      if (money !== undefined) return { value: money === '-0.00' ? '0.00' : money };
      return {
        error: /\.\d{3,}$/.test(text)
          ? 'Write at most two decimals: an amount goes to the cent.'
          : 'Write an amount such as 1,250,000 or 1.25m.',
      };
    }
    case 'date': {
      const date = parseCalendarDate(text);
      return date && date >= '1900-01-01' && date <= '2199-12-31'
        ? { value: date }
        : { error: 'Give an existing date between 1900 and 2199, such as 10/19/2026.' };
    }
    case 'choice':
      return choices.some(({ name, active }) => active && name === text)
        ? { value: text }
        : { error: `“${text}” is not among the choices of ${label}. Choose one of the list.` };
    case 'checkbox':
      return /^(yes|true)$/i.test(text)
        ? { value: true }
        : /^(no|false)$/i.test(text)
          ? { value: false }
          : { error: 'Say yes or no.' };
  }
}

function readNumber(text: string): ReadValue {
  const number = NUMBER.test(text) ? Number(text.replaceAll(',', '').replace('−', '-')) : NaN;
  return Number.isFinite(number) && Math.abs(number) < 1e15
    ? { value: number === 0 ? 0 : number }
    : { error: 'Write a number such as 12 or 1,200.5.' };
}
