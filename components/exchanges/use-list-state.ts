'use client';
import { useQueryStates, type Options } from 'nuqs';
import { useTransition } from 'react';
import { useFieldParams } from '@/components/custom-fields/use-field-params';
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';
import { firstPage, listParams, type ListState } from '@/lib/exchanges/list-params';

/** The state of the list in its URL, the firm's own fields among it; every change begins at the first page again. */
export function useListState(definitions: readonly FieldDefinition[]) {
  const [loading, startTransition] = useTransition();
  const [plain, setPlain] = useQueryStates(listParams, { shallow: false, startTransition });
  const [fields, setFields] = useFieldParams(definitions, startTransition);

  function narrow({ fields: next, ...changes }: Partial<ListState>, options?: Options) {
    if (next) setFields(next);
    void setPlain({ ...changes, ...firstPage }, options);
  }

  return { state: { ...plain, fields }, narrow, loading };
}
