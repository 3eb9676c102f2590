/** A stored value in words for people. A file holds it as it is stored, so that other programs read it. */
import { parseCalendarDate, writeDate } from '@/lib/shared/calendar-date';
import { parseMoney, writeMoney } from '@/lib/shared/money';
import type { FieldKind, FieldValue } from './definition';

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });

/** What does not fit the kind, from before the field was defined, is shown as it stands. */
export function writeValue(kind: FieldKind, value: FieldValue): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number')
    return kind === 'number' ? grouped.format(value).replace('-', '−') : String(value);
  if (kind === 'money') {
    const money = parseMoney(value);
    return money === undefined ? value : writeMoney(money);
  }
  const date = kind === 'date' ? parseCalendarDate(value) : undefined;
  return date ? writeDate(date) : value;
}
