'use client';
import { Scale } from 'lucide-react';
import { parseCalendarDate, writeDate } from '@/lib/shared/calendar-date';
import { writeMoney } from '@/lib/shared/money';
import { Popover } from './popover';

export interface Because {
  rule: string;
  citation: string;
  /** Named values that went in: `{ transferredOn: '2026-03-02' }`. */
  inputs: Readonly<Record<string, string | number | readonly string[]>>;
  confirmWithCounsel?: boolean;
}

export interface WhyPopoverProps {
  /** What is explained: "Mon, Oct 19", "medium risk". The button reads "Why Mon, Oct 19". */
  subject: string;
  because: readonly Because[];
}

/** Inputs, rule and citation behind a date, amount or score. */
export function WhyPopover({ subject, because }: WhyPopoverProps) {
  const trigger = (
    <button
      type="button"
      className="min-h-6 self-start rounded-chip text-sm text-brand underline decoration-dotted underline-offset-2 hover:text-brand-hover pointer-coarse:min-h-11"
    >
      Why<span className="sr-only"> {subject}</span>
    </button>
  );
  return (
    <Popover trigger={trigger} title={`Why ${subject}`}>
      <ul className="mt-2 divide-y divide-line">
        {because.map((reason, index) => (
          <li key={index} className="space-y-1 py-2 last:pb-0">
            <p>{reason.rule}</p>
            <Inputs inputs={reason.inputs} />
            <p className="text-sm text-muted">{reason.citation}</p>
            {reason.confirmWithCounsel && (
              <p className="inline-flex items-center gap-1 text-sm font-medium text-attention">
                <Scale aria-hidden className="size-3.5" />
                Confirm with counsel
              </p>
            )}
          </li>
        ))}
      </ul>
    </Popover>
  );
}

function Inputs({ inputs }: Pick<Because, 'inputs'>) {
  const entries = Object.entries(inputs);
  if (entries.length === 0) return null;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-sm">
      {entries.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{inputName(name)}</dt>
          <dd className="tabular-nums">{[value].flat().map(inputValue).join('; ')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** `returnDueOn` reads "Return due on". */
export function inputName(name: string): string {
  const words = name
    .replace(/_/g, ' ')
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function inputValue(value: string | number): string {
  if (typeof value === 'number') return value.toLocaleString('en-US');
  if (/^-?\d+\.\d{2}$/.test(value)) return writeMoney(value);
  const date = parseCalendarDate(value);
  return date ? writeDate(date) : value.replace(/_/g, ' ');
}
