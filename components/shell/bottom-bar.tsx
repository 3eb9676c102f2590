'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cx } from '@/components/ui/cx';
import { help, isCurrent, navigationFor, type NavigationCounts, type Role } from './navigation';

/** The main pages within reach of a thumb. */
export function BottomBar({ role, counts }: { role: Role; counts: NavigationCounts }) {
  const pathname = usePathname();
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {[...navigationFor(role), help].map((item) => {
        const current = isCurrent(item.href, pathname);
        const count = item.count && counts[item.count];
        const Icon = item.icon;
        return (
          <Link
            key={item.href}
            href={item.href}
            aria-current={current ? 'page' : undefined}
            className={cx(
              'flex min-h-14 flex-auto flex-col items-center justify-center gap-0.5 text-xs focus-visible:-outline-offset-2',
              current ? 'font-semibold text-brand' : 'text-muted',
            )}
          >
            <Icon aria-hidden className="size-5" />
            <span>
              {item.label}
              {count ? <span className="ml-1 tabular-nums">{count.toLocaleString('en-US')}</span> : null}
            </span>
          </Link>
        );
      })}
    </nav>
  );
}
