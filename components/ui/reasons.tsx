import { parseCalendarDate, writeDate } from '@/lib/shared/calendar-date';
import { writeMoney } from '@/lib/shared/money';
import { Counsel } from './counsel';

export interface Because {
  rule: string;
  citation: string;
  /** Named values that went in: `{ transferredOn: '2026-03-02' }`. */
  inputs: Readonly<Record<string, string | number | readonly string[]>>;
  confirmWithCounsel?: boolean;
}

/** Rule, inputs and citation of each reason. */
export function Reasons({ because }: { because: readonly Because[] }) {
  return (
    <ul className="divide-y divide-line">
      {because.map((reason, index) => (
        <li key={index} className="space-y-1 py-2 last:pb-0">
          <p>{reason.rule}</p>
          <Inputs inputs={reason.inputs} />
          <p className="text-sm text-muted">{reason.citation}</p>
          {reason.confirmWithCounsel && <Counsel />}
        </li>
      ))}
    </ul>
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
