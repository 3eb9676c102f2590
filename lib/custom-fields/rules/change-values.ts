/** A change of the fields of a record: what is stored after it, or what to do about each field. */
import type { FieldErrors } from '@/lib/shared/errors';
import type { FieldDefinition, FieldValue } from './definition';
import { readValue } from './read-value';

export interface ChangedValues {
  /** Everything that is stored afterwards, what was not touched as it was. */
  stored: Record<string, unknown>;
  /** Only what differs, in the form it takes; null where it was taken away. */
  changed: Record<string, FieldValue | null>;
  /** Field key to what to do about it. */
  errors: FieldErrors;
}

/**
 * `given`: by key; null or an empty text takes a value away. `before` may hold keys that nobody has defined, from before the
 * definitions: they stay. What is given as it was before is no change, even where it would not be taken today. `whole`: a form
 * of all fields, so that required ones that it leaves out are asked for.
 */
export function changeValues(
  definitions: readonly FieldDefinition[],
  given: Readonly<Record<string, unknown>>,
  { before = {}, whole = false }: { before?: Readonly<Record<string, unknown>>; whole?: boolean } = {},
): ChangedValues {
  const stored: Record<string, unknown> = { ...before };
  const changed = Object.create(null) as ChangedValues['changed'];
  // Without a prototype, so that no key that comes from outside is lost in it.
  const errors = Object.create(null) as FieldErrors;
  const active = new Map(definitions.filter(({ isActive }) => isActive).map((one) => [one.key, one]));

  for (const [key, value] of Object.entries(given)) {
    if (value === before[key] && value !== undefined) continue;
    const definition = active.get(key);
    if (!definition) {
      const takenAway = value === null || value === '';
      if (!takenAway) errors[key] = 'This field is not in use. Reload the page to see the fields that are.';
      else if (Object.hasOwn(before, key)) set(key, null);
      continue;
    }
    const read = readValue(definition, value);
    if ('error' in read) errors[key] = read.error;
    else if (read.value === (before[key] ?? null)) continue;
    else if (read.value === null && definition.isRequired) errors[key] = required(definition);
    else set(key, read.value);
  }

  for (const definition of whole ? active.values() : []) {
    if (definition.isRequired && !errors[definition.key] && !Object.hasOwn(stored, definition.key)) {
      errors[definition.key] = required(definition);
    }
  }
  return { stored, changed, errors };

  function set(key: string, value: FieldValue | null) {
    changed[key] = value;
    if (value === null) delete stored[key];
    else stored[key] = value;
  }
}

const required = ({ label, kind }: FieldDefinition) =>
  kind === 'choice' ? `Choose ${label}: the firm requires it.` : `Enter ${label}: the firm requires it.`;

/** The errors under the names that a form gives its fields: `customFields.<key>`. */
export const atFields = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([key, message]) => [`customFields.${key}`, message]));
