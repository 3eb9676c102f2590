import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { fieldId } from '@/components/ui/field-context';

interface ChecksProps {
  name: string;
  legend: string;
  error?: string;
  children: ReactNode;
}

/** Checkboxes that belong together: each keeps its own name, the legend names them all. */
export function Checks({ name, legend, error, children }: ChecksProps) {
  return (
    <fieldset id={fieldId(name)} tabIndex={-1} data-field={name} className="outline-none">
      <legend className="mb-1 text-sm font-medium text-ink">{legend}</legend>
      {children}
      {error && (
        <p className="mt-1 flex items-start gap-1 text-sm text-overdue">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
