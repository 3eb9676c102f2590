import Link from 'next/link';
import { cx } from '@/components/ui/cx';
import { atRiskHref, type QueueState } from '@/lib/dashboards/queue-params';

/** What the queue holds: two switches, each a link, so that the address keeps them. */
export function QueueFilters({ state }: { state: QueueState }) {
  const { medium, mine } = state;
  const switches = [
    { on: mine, words: 'Only mine', href: atRiskHref({ medium, mine: !mine }) },
    { on: medium, words: 'Medium risk too', href: atRiskHref({ mine, medium: !medium }) },
  ];
  return (
    <nav aria-label="What the queue holds" data-print="hide" className="mb-4 flex flex-wrap gap-2">
      {switches.map(({ on, words, href }) => (
        <Link
          key={words}
          href={href}
          aria-current={on ? 'true' : undefined}
          className={cx(
            'inline-flex min-h-control items-center rounded-control border px-3 font-medium',
            on ? 'border-brand bg-brand-soft text-ink' : 'border-line-strong text-muted hover:text-ink',
          )}
        >
          {on && <span aria-hidden>✓&nbsp;</span>}
          {words}
        </Link>
      ))}
    </nav>
  );
}
