'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cx } from '@/components/ui/cx';
import { isCurrent, type NavigationItem } from './navigation';

export interface NavigationLinkProps {
  item: Omit<NavigationItem, 'letter'>;
  count?: number;
  /** Only the picture; the name stays for readers and as a title. */
  folded?: boolean;
}

export function NavigationLink({ item, count, folded = false }: NavigationLinkProps) {
  const current = isCurrent(item.href, usePathname());
  const Icon = item.icon;
  return (
    <Link
      href={item.href}
      aria-current={current ? 'page' : undefined}
      title={folded ? item.label : undefined}
      className={cx(
        'flex min-h-control items-center gap-3 rounded-control px-2.5 transition-colors',
        current ? 'bg-brand-soft font-semibold text-ink' : 'text-muted hover:bg-sunken hover:text-ink',
      )}
    >
      <Icon aria-hidden className={cx('size-4.5 shrink-0', current && 'text-brand')} />
      <span className={folded ? 'sr-only' : 'flex-1'}>{item.label}</span>
      {count !== undefined && count > 0 && (
        <span className={cx('text-sm tabular-nums', folded && 'sr-only')}>
          {count.toLocaleString('en-US')}
        </span>
      )}
    </Link>
  );
}
