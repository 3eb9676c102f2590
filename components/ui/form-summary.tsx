'use client';
import { OctagonAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { fieldId } from './field-context';

export interface FormSummaryProps {
  /** What happened and what was kept, when the whole form failed. */
  message?: string;
  /** Field path to what to do about it; the same words stand at the field. */
  errors?: Record<string, string>;
  /** Grows with every failed submit: focus returns here each time. */
  attempt: number;
}

export function FormSummary({ message, errors = {}, attempt }: FormSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors);
  const shown = attempt > 0 && (message !== undefined || entries.length > 0);

  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);

  if (!shown) return null;
  const title =
    message ??
    (entries.length === 1 ? 'One thing needs a change.' : `${entries.length} things need a change.`);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-card border border-overdue-mark bg-overdue-soft p-4 text-overdue"
    >
      <p className="flex items-start gap-2 font-semibold">
        <OctagonAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        {title}
      </p>
      {entries.length > 0 && (
        <ul className="mt-2 list-disc space-y-1 pl-10">
          {entries.map(([field, words]) => (
            <li key={field}>
              <a
                href={`#${fieldId(field)}`}
                onClick={(event) => focusField(event, field)}
                className="underline"
              >
                {words}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function focusField(event: React.MouseEvent, field: string) {
  const control = document.getElementById(fieldId(field));
  if (!control) return;
  event.preventDefault();
  control.scrollIntoView({ block: 'center' });
  const first = control.matches('[role="radiogroup"]')
    ? control.querySelector<HTMLElement>('[role="radio"]')
    : null;
  (first ?? control).focus();
}
