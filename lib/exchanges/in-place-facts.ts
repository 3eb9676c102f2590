import { valuesOf, type FieldDefinition, type FieldValue } from '@/lib/custom-fields/rules/definition';
import { writeValue } from '@/lib/custom-fields/rules/write-value';
import type { OfficeRow } from './sql/file-head';

export interface OwnField {
  definition: FieldDefinition;
  value: FieldValue | null;
}

/** What staff changes in place on the overview of a file. */
export interface InPlace extends Omit<OfficeRow, 'customFields'> {
  /** The firm's own fields that are in use, with what this file holds of each. */
  customFields: OwnField[];
  /** What stands in no field in use: of a retired one, or from before the firm defined any. Only read. */
  otherFields: { label: string; value: string }[];
}

export function inPlaceOf({ customFields, ...row }: OfficeRow, all: readonly FieldDefinition[]): InPlace {
  const values = valuesOf(customFields);
  const known = new Map(all.map((definition) => [definition.key, definition]));
  const inUse = all.filter(({ isActive }) => isActive);
  const others = Object.entries(values).filter(([key]) => !known.get(key)?.isActive);
  return {
    ...row,
    customFields: inUse.map((definition) => ({ definition, value: values[definition.key] ?? null })),
    otherFields: others
      .map(([key, value]) => {
        const retired = known.get(key);
        return { label: retired?.label ?? key, value: writeValue(retired?.kind ?? 'text', value) };
      })
      .toSorted((one, other) => one.label.localeCompare(other.label)),
  };
}
