'use client';
import { PanelLeftClose, PanelLeftOpen } from '@/components/ui/icons';
import { useState } from 'react';
import { cx } from '@/components/ui/cx';
import { IconButton } from '@/components/ui/icon-button';
import { Logo } from './logo';
import { NavigationLink } from './navigation-link';
import { help, navigationFor, type NavigationCounts, type Role } from './navigation';
import { SIDE_BAR_COOKIE } from './side-bar-cookie';

export interface SideBarProps {
  role: Role;
  organization: string;
  counts: NavigationCounts;
  startFolded: boolean;
}

const YEAR = 31_536_000;

export function SideBar({ role, organization, counts, startFolded }: SideBarProps) {
  const [folded, setFolded] = useState(startFolded);

  function fold() {
    setFolded(!folded);
    document.cookie = `${SIDE_BAR_COOKIE}=${folded ? 'open' : 'folded'}; path=/; max-age=${YEAR}; samesite=lax`;
  }

  return (
    <nav
      aria-label="Main"
      data-print="hide"
      className={cx(
        'sticky top-0 hidden h-dvh shrink-0 flex-col border-r border-line bg-surface sm:flex',
        folded ? 'w-sidebar-folded' : 'w-sidebar',
      )}
    >
      <div className="flex h-14 items-center gap-2 px-4">
        <Logo className="size-6 shrink-0" />
        {!folded && (
          <span className="line-clamp-2 text-sm font-semibold" title={organization}>
            {organization}
          </span>
        )}
      </div>
      <div className="flex flex-1 flex-col gap-0.5 overflow-y-auto px-2 py-2">
        {navigationFor(role).map((item) => (
          <NavigationLink
            key={item.href}
            item={item}
            count={item.count && counts[item.count]}
            folded={folded}
          />
        ))}
        <div className="mt-auto" />
        <NavigationLink item={help} folded={folded} />
      </div>
      <div className={cx('flex border-t border-line p-2', folded ? 'justify-center' : 'justify-end')}>
        <IconButton
          label={folded ? 'Unfold the side bar' : 'Fold the side bar'}
          icon={folded ? PanelLeftOpen : PanelLeftClose}
          onClick={fold}
        />
      </div>
    </nav>
  );
}
