/**
 * Filters by the firm's own fields as a list's URL says them: `field.source=Referral`, again for another choice; `field.box=7` for
 * text that contains it and `field.box==7` for just that; `field.vip=yes`; `field.fee=100..500`, either end open; `field.fee=(none)`
 * for what is not entered. What means nothing is left out, with a word.
 */
import type { FieldDefinition } from './definition';
import { readValue } from './read-value';
import { writeValue } from './write-value';

export const FIELD_PARAM = 'field.';
export const NOT_ENTERED = '(none)';

/** What the URL says, by key. */
export type FieldParams = Record<string, string[]>;

export type FieldFilter = { key: string } & (
  | { by: 'none' }
  | { by: 'contains'; text: string }
  | { by: 'is'; values: (string | boolean)[] }
  | { by: 'number' | 'money' | 'date'; from?: string; to?: string }
);

type Params = Record<string, string | string[] | undefined>;

/** The parameters of a URL that speak of fields. */
export function fieldParams(params: Params): FieldParams {
  const found = Object.entries(params).filter(([name]) => name.startsWith(FIELD_PARAM));
  return Object.fromEntries(
    found.map(([name, value]) => [
      name.slice(FIELD_PARAM.length).slice(0, 60),
      [value ?? []]
        .flat()
        .slice(0, 20)
        .map((text) => text.slice(0, 500)),
    ]),
  );
}

/** The column of a field in a list, by the same name. */
export const fieldColumn = (key: string): string => `${FIELD_PARAM}${key}`;

/** An address with the filters by fields added to it. */
export function withFieldParams(href: string, fields: FieldParams = {}): string {
  const own = new URLSearchParams(
    Object.entries(fields).flatMap(([key, values]) =>
      values.map((value): [string, string] => [fieldColumn(key), value]),
    ),
  ).toString();
  return own ? `${href}${href.includes('?') ? '&' : '?'}${own}` : href;
}

/** The filters, and what was left out in words: "field.colour" is none of the firm's. */
export function fieldFilters(
  definitions: readonly FieldDefinition[],
  params: FieldParams,
): { filters: FieldFilter[]; ignored: string[] } {
  const filters: FieldFilter[] = [];
  const ignored: string[] = [];
  for (const [key, values] of Object.entries(params)) {
    const definition = definitions.find((one) => one.key === key);
    const filter = definition && filterOf(definition, values);
    if (filter) filters.push(filter);
    else ignored.push(definition?.label ?? `${FIELD_PARAM}${key}`);
  }
  return { filters, ignored };
}

function filterOf(definition: FieldDefinition, values: readonly string[]): FieldFilter | undefined {
  const { key, kind, choices } = definition;
  const [first = ''] = values;
  if (first === NOT_ENTERED) return { key, by: 'none' };
  switch (kind) {
    case 'text': {
      const text = first.replace(/^=/, '').trim();
      if (!text) return undefined;
      return first.startsWith('=') ? { key, by: 'is', values: [text] } : { key, by: 'contains', text };
    }
    case 'choice': {
      // Those no longer offered are still values.
      const known = values.filter((value) => choices.some(({ name }) => name === value));
      return known.length > 0 ? { key, by: 'is', values: known } : undefined;
    }
    case 'checkbox':
      return /^(yes|no)$/.test(first) ? { key, by: 'is', values: [first === 'yes'] } : undefined;
    default:
      return rangeOf(definition, kind, first);
  }
}

function rangeOf(
  definition: FieldDefinition,
  by: 'number' | 'money' | 'date',
  text: string,
): FieldFilter | undefined {
  const [low = '', high = text] = text.split('..');
  const [from, to] = [low, high].map((end) => endOf(definition, end));
  if (from === null || to === null || (from === undefined && to === undefined)) return undefined;
  return { key: definition.key, by, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** Undefined for an open end, null for one that is no value. */
function endOf(definition: FieldDefinition, text: string): string | null | undefined {
  if (text.trim() === '') return undefined;
  const read = readValue(definition, text);
  return 'error' in read || read.value === null ? null : String(read.value);
}

/** A chip for each filter that means something. */
export const fieldChips = (definitions: readonly FieldDefinition[], params: FieldParams) =>
  fieldFilters(definitions, params).filters.map((filter) => ({
    key: fieldColumn(filter.key),
    label: writeFilter(definitions, filter),
  }));

/** The filters without the chip of that key; undefined when the chip is of no field. */
export function withoutFieldChip(params: FieldParams, chip: string): FieldParams | undefined {
  if (!chip.startsWith(FIELD_PARAM)) return undefined;
  const { [chip.slice(FIELD_PARAM.length)]: _gone, ...others } = params;
  return others;
}

/** "Source: Referral or Web", "Fee: $100.00 to $500.00". */
export function writeFilter(definitions: readonly FieldDefinition[], filter: FieldFilter): string {
  const definition = definitions.find(({ key }) => key === filter.key);
  const label = definition?.label ?? filter.key;
  switch (filter.by) {
    case 'none':
      return `${label}: not entered`;
    case 'contains':
      return `${label} contains “${filter.text}”`;
    case 'is':
      return `${label}: ${filter.values.map((value) => writeValue('text', value)).join(' or ')}`;
    default: {
      const write = (end: string) => (filter.by === 'number' ? end : writeValue(filter.by, end));
      const { from, to } = filter;
      if (from !== undefined && to !== undefined) {
        return from === to ? `${label}: ${write(from)}` : `${label}: ${write(from)} to ${write(to)}`;
      }
      return from === undefined
        ? `${label}: at most ${write(to ?? '')}`
        : `${label}: at least ${write(from)}`;
    }
  }
}
