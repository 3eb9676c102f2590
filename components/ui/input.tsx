'use client';
import type { ComponentProps } from 'react';
import { controlStyles } from './control-styles';
import { useFieldControl } from './field-context';

export function Input({ className, id, ...rest }: ComponentProps<'input'>) {
  return <input {...useFieldControl(id)} {...rest} className={controlStyles('w-full', className)} />;
}

export function Textarea({ className, id, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...useFieldControl(id)}
      rows={rows}
      {...rest}
      className={controlStyles('block w-full py-2', className)}
    />
  );
}
