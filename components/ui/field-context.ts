'use client';
import { createContext, useContext } from 'react';

export interface FieldState {
  controlId: string;
  labelId: string;
  hintId?: string;
  errorId?: string;
  required: boolean;
}

export const FieldContext = createContext<FieldState | undefined>(undefined);

/** The id a field of this name gets; FormSummary links to it. */
export const fieldId = (name: string) => `field-${name.replace(/[^\w-]+/g, '-')}`;

/** What ties a control to the label, hint and error of the Field around it. Empty outside of one. */
export function useFieldControl(id?: string) {
  const field = useContext(FieldContext);
  if (!field) return { id };
  const described = [field.hintId, field.errorId].filter(Boolean).join(' ');
  return {
    id: id ?? field.controlId,
    'aria-describedby': described || undefined,
    'aria-invalid': field.errorId ? true : undefined,
    'aria-required': field.required || undefined,
  };
}

/** The same for groups (radio buttons), which are named by the label's element instead of by `htmlFor`. */
export function useFieldGroup() {
  const field = useContext(FieldContext);
  return { ...useFieldControl(), 'aria-labelledby': field?.labelId };
}
