/** What a firm says of a field of its own. */
export const fieldEntities = ['exchange', 'contact'] as const;
export type FieldEntity = (typeof fieldEntities)[number];

export const fieldKinds = ['text', 'number', 'money', 'date', 'choice', 'checkbox'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** The name is what is stored. One that is no longer offered stays readable where it stands. */
export interface Choice {
  name: string;
  active: boolean;
}

export interface FieldDefinition {
  id: string;
  entity: FieldEntity;
  /** Its name in the stored object, in URLs and in files; never changes. */
  key: string;
  label: string;
  kind: FieldKind;
  choices: Choice[];
  isRequired: boolean;
  help: string | null;
  isActive: boolean;
}

/** Text, choice, date (`YYYY-MM-DD`) and money (`1250.00`) are text. */
export type FieldValue = string | number | boolean;
export type FieldValues = Record<string, FieldValue>;

export const kindWord: Record<FieldKind, string> = {
  text: 'Text',
  number: 'Number',
  money: 'Amount of dollars',
  date: 'Date',
  choice: 'Choice',
  checkbox: 'Checkbox',
};

export const MOST_DEFINITIONS = 30;
export const MOST_CHOICES = 100;

/** A key from a label: `Source of business` is `source_of_business`; `taken` ones get a number. */
export function keyOf(label: string, taken: readonly string[]): string {
  const plain = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 36)
    .replace(/_+$/, '');
  const key = plain || 'field';
  // Every object has a member of this name.
  if (!taken.includes(key) && key !== 'constructor') return key;
  let number = 2;
  while (taken.includes(`${key}_${number}`)) number += 1;
  return `${key}_${number}`;
}

/** What is stored under the keys, whatever else the object holds. */
export function valuesOf(stored: unknown): FieldValues {
  if (typeof stored !== 'object' || stored === null) return {};
  const plain = Object.entries(stored).filter(([, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  );
  return Object.fromEntries(plain) as FieldValues;
}
