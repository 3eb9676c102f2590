'use client';
import { CircleAlert } from '@/components/ui/icons';
import type { ReactNode } from 'react';
import { FieldContext, fieldId } from './field-context';

export interface FieldProps {
  /** The field's path in the form, e.g. `properties.0.value`. Gives the control its id. */
  name: string;
  label: string;
  hint?: ReactNode;
  /** What to do about it: "Enter a transfer date after the agreement was signed". */
  error?: string;
  required?: boolean;
  /** For radio groups and the like: the label names the group and is not bound to one control. */
  group?: boolean;
  className?: string;
  children: ReactNode;
}

export function Field({
  name,
  label,
  hint,
  error,
  required = false,
  group,
  className,
  children,
}: FieldProps) {
  const controlId = fieldId(name);
  const hintId = hint ? `${controlId}-hint` : undefined;
  const errorId = error ? `${controlId}-error` : undefined;
  const labelId = `${controlId}-label`;
  const words = (
    <>
      {label}
      {!required && <span className="font-normal text-faint"> (optional)</span>}
    </>
  );

  return (
    <FieldContext value={{ controlId, labelId, hintId, errorId, required }}>
      <div className={className} data-field={name}>
        {group ? (
          <span id={labelId} className="mb-1 block text-sm font-medium text-ink">
            {words}
          </span>
        ) : (
          <label id={labelId} htmlFor={controlId} className="mb-1 block text-sm font-medium text-ink">
            {words}
          </label>
        )}
        {children}
        {hint && (
          <p id={hintId} className="mt-1 text-xs text-muted">
            {hint}
          </p>
        )}
        {error && (
          <p id={errorId} className="mt-1 flex items-start gap-1 text-sm text-overdue">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {error}
          </p>
        )}
      </div>
    </FieldContext>
  );
}
