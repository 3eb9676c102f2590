'use client';
import { parseAsNativeArrayOf, parseAsString, useQueryStates } from 'nuqs';
import { useMemo, type TransitionStartFunction } from 'react';
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';
import { fieldColumn, type FieldParams } from '@/lib/custom-fields/rules/filter';

const values = parseAsNativeArrayOf(parseAsString);

/** The filters by the firm's own fields in the URL of a list. */
export function useFieldParams(
  definitions: readonly FieldDefinition[],
  startTransition: TransitionStartFunction,
): [FieldParams, (fields: FieldParams) => void] {
  const own = useMemo(
    () => Object.fromEntries(definitions.map(({ key }) => [fieldColumn(key), values])),
    [definitions],
  );
  const [params, setParams] = useQueryStates(own, { shallow: false, startTransition });
  const named = definitions.map(({ key }) => [key, params[fieldColumn(key)] ?? []] as const);
  return [
    Object.fromEntries(named.filter(([, chosen]) => chosen.length > 0)),
    (fields) =>
      void setParams(
        Object.fromEntries(definitions.map(({ key }) => [fieldColumn(key), fields[key] ?? null])),
      ),
  ];
}
