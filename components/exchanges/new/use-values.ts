'use client';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { previewOf, type Preview } from './facts';
import type { OpeningValues } from './form-values';

/** All values of the form, anew with each keystroke. */
function useValues(): OpeningValues {
  const { control } = useFormContext<OpeningValues>();
  // Every field has a default value, so none is ever absent.
  return useWatch({ control }) as OpeningValues;
}

/** What the rules make of the values so far; undefined before the type is chosen. */
export function usePreview(): Preview | undefined {
  const values = useValues();
  return useMemo(() => previewOf(values), [values]);
}
