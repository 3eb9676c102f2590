'use client';
import { Ellipsis } from '@/components/ui/icons';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cx } from '@/components/ui/cx';
import { Menu, MenuItem } from '@/components/ui/menu';
import { help, isCurrent, navigationFor, type NavigationCounts, type Role } from './navigation';

/** More do not fit beside each other at 360 pixels. */
const PLACES = 5;

/** The main pages within reach of a thumb; where there are too many, the last ones behind More. */
export function BottomBar({ role, counts }: { role: Role; counts: NavigationCounts }) {
  const pathname = usePathname();
  const items = [...navigationFor(role), help];
  const shown = items.length > PLACES ? items.slice(0, PLACES - 1) : items;
  const more = items.slice(shown.length);
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {shown.map((item) => {
        const current = isCurrent(item.href, pathname);
        const count = 'count' in item && item.count && counts[item.count];
        const Icon = item.icon;
        return (
          <Link
            key={item.href}
            href={item.href}
            aria-current={current ? 'page' : undefined}
            className={placeStyles(current)}
          >
            <Icon aria-hidden className="size-5" />
            <span>
              {item.label}
              {count ? <span className="ml-1 tabular-nums">{count.toLocaleString('en-US')}</span> : null}
            </span>
          </Link>
        );
      })}
      {more.length > 0 && (
        <Menu
          trigger={
            <button type="button" className={placeStyles(more.some(({ href }) => isCurrent(href, pathname)))}>
              <Ellipsis aria-hidden className="size-5" />
              <span>More</span>
            </button>
          }
        >
          {more.map(({ href, label, icon }) => (
            <MenuItem key={href} href={href} icon={icon}>
              {label}
            </MenuItem>
          ))}
        </Menu>
      )}
    </nav>
  );
}

const placeStyles = (current: boolean) =>
  cx(
    'flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 text-xs focus-visible:-outline-offset-2',
    current ? 'font-semibold text-brand' : 'text-muted',
  );
