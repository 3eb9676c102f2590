/** Which column of a list becomes which field: guessed from the headers, kept for lists with the same ones. */
import { createHash } from 'node:crypto';
import type { Field } from './kind';
import { wordOf } from './matters/cells/choice';

export type Mapping = (string | null)[];

/** The field that each header names; capitals, blanks and punctuation do not matter, and the first of two alike has it. */
export function guessMapping(fields: readonly Field[], headers: readonly string[]): Mapping {
  const bySpelling = new Map(
    fields.flatMap(({ key, label, also = [] }) =>
      [key, label, ...also].map((text) => [wordOf(text), key] as const),
    ),
  );
  const taken = new Set<string>();
  return headers.map((header) => {
    const key = bySpelling.get(wordOf(header));
    if (key === undefined || taken.has(key)) return null;
    taken.add(key);
    return key;
  });
}

/** What is wrong with a mapping, in words; empty when it can be used. */
export function mappingFaults(
  fields: readonly Field[],
  headers: readonly string[],
  mapping: Mapping,
): string[] {
  const known = new Map(fields.map((field) => [field.key, field]));
  const used = mapping.filter((key) => key !== null);
  const twice = new Set(used.filter((key, index) => used.indexOf(key) !== index));
  const missing = fields.filter(({ key, needed }) => needed && !used.includes(key));
  return [
    ...(mapping.length === headers.length
      ? []
      : ['The mapping is that of another list. Upload the list again.']),
    ...used
      .filter((key) => !known.has(key))
      .map(() => 'A column goes to a field that there is not. Choose another.'),
    ...[...twice].map((key) => `Two columns go to ${known.get(key)?.label ?? key}. Leave one of them out.`),
    ...missing.map(({ label }) => `No column goes to ${label}, which every record needs. Choose one.`),
    ...(used.length > 0 ? [] : ['No column goes anywhere. Choose at least one.']),
  ];
}

/** The same for lists with the same headers in the same order. */
export const fingerprintOf = (headers: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(headers.map(wordOf)))
    .digest('hex');
