'use client';
import { parseAsNativeArrayOf, parseAsString, useQueryStates, type Options } from 'nuqs';
import { useMemo, useTransition } from 'react';
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';
import { FIELD_PARAM } from '@/lib/custom-fields/rules/filter';
import { firstPage, listParams, type ListState } from '@/lib/exchanges/list-params';

const values = parseAsNativeArrayOf(parseAsString);

/** The state of the list in its URL, the firm's own fields among it; every change begins at the first page again. */
export function useListState(definitions: readonly FieldDefinition[]) {
  const [loading, startTransition] = useTransition();
  const own = useMemo(
    () => Object.fromEntries(definitions.map(({ key }) => [`${FIELD_PARAM}${key}`, values])),
    [definitions],
  );
  const [plain, setPlain] = useQueryStates(listParams, { shallow: false, startTransition });
  const [fields, setFields] = useQueryStates(own, { shallow: false, startTransition });
  const state: ListState = {
    ...plain,
    fields: Object.fromEntries(
      Object.entries(fields)
        .filter(([, chosen]) => chosen.length > 0)
        .map(([name, chosen]) => [name.slice(FIELD_PARAM.length), chosen]),
    ),
  };

  function narrow({ fields: next, ...changes }: Partial<ListState>, options?: Options) {
    if (next) {
      void setFields(
        Object.fromEntries(
          Object.keys(own).map((name) => [name, next[name.slice(FIELD_PARAM.length)] ?? null]),
        ),
      );
    }
    void setPlain({ ...changes, ...firstPage }, options);
  }

  return { state, narrow, loading };
}
