import type { FieldDefinition, FieldValues } from '@/lib/custom-fields/rules/definition';
import { writeValue } from '@/lib/custom-fields/rules/write-value';

interface FieldWordsProps {
  definition: FieldDefinition;
  values: FieldValues;
}

/** The value of a field in words; what is not known is said, not left blank. */
export function FieldWords({ definition: { key, kind }, values }: FieldWordsProps) {
  const value = values[key];
  if (value === undefined) return <span className="text-faint">Not entered</span>;
  return <span className="[overflow-wrap:anywhere] tabular-nums">{writeValue(kind, value)}</span>;
}
