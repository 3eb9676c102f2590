import Link from 'next/link';
import { cx } from '@/components/ui/cx';

export interface RowFilterProps {
  /** Each with the address that shows it. */
  choices: readonly { label: string; href: string; current: boolean }[];
}

export function RowFilter({ choices }: RowFilterProps) {
  return (
    <nav aria-label="Which records" className="flex flex-wrap gap-1 px-4 pb-2">
      {choices.map(({ label, href, current }) => (
        <Link
          key={label}
          href={href}
          scroll={false}
          aria-current={current ? 'true' : undefined}
          className={cx(
            'inline-flex min-h-8 items-center rounded-control px-2 text-sm pointer-coarse:min-h-11',
            current ? 'bg-brand-soft font-medium' : 'text-muted hover:text-ink',
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
