import { CircleAlert, Info, OctagonAlert } from '@/components/ui/icons';
import type { Warning } from '@/lib/exchanges/rules/warnings';

const looks = {
  critical: { icon: OctagonAlert, className: 'bg-overdue-soft text-overdue', word: 'Critical: ' },
  warning: { icon: CircleAlert, className: 'bg-attention-soft text-attention', word: 'Warning: ' },
  info: { icon: Info, className: 'bg-brand-soft text-ink', word: '' },
} as const;

const order = ['critical', 'warning', 'info'] as const;

/** What to know about the dates, worst first; unsettled law is marked. */
export function DeadlineWarnings({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null;
  const worstFirst = warnings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return (
    <ul aria-label="What to know about these dates" className="space-y-2">
      {worstFirst.map((warning, index) => (
        <Notice key={`${warning.code}-${index}`} {...warning} />
      ))}
    </ul>
  );
}

function Notice({ severity, message, citation, confirmWithCounsel }: Warning) {
  const { icon: Icon, className, word } = looks[severity];
  const marked = confirmWithCounsel && !/confirm with counsel/i.test(message);
  return (
    <li className={`flex gap-2 rounded-control p-3 text-sm ${className}`}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">
        <p>
          <span className="sr-only">{word}</span>
          {message}
          {marked && ' Confirm with counsel.'}
        </p>
        {citation && <p className="mt-1">{citation}</p>}
      </div>
    </li>
  );
}
