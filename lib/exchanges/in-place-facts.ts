import type { OfficeRow } from './sql/file-head';

/** What staff changes in place on the overview of a file. */
export interface InPlace extends Omit<OfficeRow, 'customFields'> {
  customFields: { label: string; value: string }[];
}

export const inPlaceOf = ({ customFields, ...row }: OfficeRow): InPlace => ({
  ...row,
  customFields: fieldsOf(customFields),
});

/** What is no text, number, yes or no was put there by something else, and is left alone. */
export const fieldsOf = (stored: unknown): InPlace['customFields'] =>
  Object.entries((stored ?? {}) as Record<string, unknown>)
    .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
    .map(([label, value]) => ({ label, value: String(value) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
