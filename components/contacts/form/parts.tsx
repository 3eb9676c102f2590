'use client';
import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { ContactValues } from './values';

export interface PartProps {
  values: ContactValues;
  set: (changes: Partial<ContactValues>) => void;
  errors: Readonly<Record<string, string>>;
}

type TextKey = {
  [Key in keyof ContactValues]: ContactValues[Key] extends string ? Key : never;
}[keyof ContactValues];

interface TextProps extends PartProps {
  name: TextKey;
  label: string;
  type?: 'text' | 'email' | 'tel';
  hint?: ReactNode;
  required?: boolean;
  onLeave?: () => void;
  maxLength?: number;
}

/** One line of text, by its key. */
export function Text({
  values,
  set,
  errors,
  name,
  label,
  type = 'text',
  hint,
  required,
  onLeave,
  maxLength,
}: TextProps) {
  return (
    <Field name={name} label={label} error={errors[name]} hint={hint} required={required}>
      <Input
        type={type}
        autoComplete="off"
        maxLength={maxLength}
        value={values[name]}
        onChange={(event) => set({ [name]: event.target.value })}
        onBlur={onLeave}
      />
    </Field>
  );
}

/** A part of the form: its fields in two columns where there is room. */
export function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <fieldset className="rounded-card border border-line bg-surface p-4">
      <legend className="px-1 text-lg font-semibold">{title}</legend>
      {lead && <p className="mb-3 text-sm text-muted">{lead}</p>}
      <div className="grid gap-3 sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}
