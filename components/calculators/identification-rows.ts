/** What is typed into the identification calculator, and how it is asked of the rules. */
import type { z } from 'zod';
import { identificationInput } from '@/lib/calculators/identification';
import { parseMoney } from '@/lib/shared/money';

export const emptyRow = {
  description: '',
  value: '',
  signed: true,
  sentOn: '',
  revokedOn: '',
  receivedOn: '',
  receivedValue: '',
};
export type Row = typeof emptyRow;

export interface Typed {
  relinquishedValue: string;
  identificationDeadline: string;
  exchangeDeadline: string;
  rows: readonly Row[];
}

export type Asked =
  | { ready: true; input: z.output<typeof identificationInput> }
  | { ready: false; errors: Record<string, string> };

/** Rows without a description and a value are not asked about yet. */
export function ask({ rows, ...typed }: Typed): Asked {
  const filled = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row.description.trim() || row.value);
  const given = {
    relinquishedValue: money(typed.relinquishedValue) ?? '',
    identificationDeadline: typed.identificationDeadline,
    exchangeDeadline: typed.exchangeDeadline,
    properties: filled.map(({ row }) => ({
      description: row.description,
      value: money(row.value) ?? '',
      signed: row.signed,
      sentOn: row.sentOn || null,
      revokedOn: row.revokedOn || null,
      receivedOn: row.receivedOn || null,
      receivedValue: row.receivedOn ? money(row.receivedValue) : null,
    })),
  };
  const parsed = identificationInput.safeParse(given);
  if (parsed.success) return { ready: true, input: parsed.data };
  const errors: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) {
    const [first, place, field] = path;
    // Back to the row that it stands in on the page.
    const key =
      first === 'properties' ? `rows.${filled[Number(place)]?.index}.${String(field)}` : path.join('.');
    errors[key] ??= words(String(field ?? first), message);
  }
  return { ready: false, errors };
}

const money = (text: string) => (text.trim() === '' ? null : (parseMoney(text) ?? text));

/** What the API says of shapes, for people. */
function words(field: string, message: string): string {
  if (/value$/i.test(field))
    return message.startsWith('Give the value') ? message : 'Write an amount such as 1,250,000 or 1.25m.';
  if (/(on|deadline)$/i.test(field) && message.includes('YYYY-MM-DD'))
    return 'Give a date, such as 10/19/2026.';
  return message;
}
