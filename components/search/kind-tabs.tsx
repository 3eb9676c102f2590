import Link from 'next/link';
import { cx } from '@/components/ui/cx';
import type { SearchKind } from '@/lib/search/input';
import { KIND, KINDS } from './kinds';

/** One kind of result, or all of them. */
export function KindTabs({ q, kind }: { q: string; kind?: SearchKind }) {
  const href = (one?: SearchKind) =>
    `/search?${new URLSearchParams({ q, ...(one && { kind: one }) }).toString()}`;
  const choices = [
    { label: 'Everything', href: href(), isChosen: !kind },
    ...KINDS.map((one) => ({ label: KIND[one].plural, href: href(one), isChosen: one === kind })),
  ];
  return (
    <nav aria-label="Kinds of results" className="mb-4 flex flex-wrap gap-1 border-b border-line">
      {choices.map(({ label, href: to, isChosen }) => (
        <Link
          key={label}
          href={to}
          aria-current={isChosen ? 'page' : undefined}
          className={cx(
            '-mb-px inline-flex min-h-control items-center border-b-2 px-3 font-medium',
            isChosen ? 'border-brand text-ink' : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
