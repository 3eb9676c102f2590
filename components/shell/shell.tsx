import type { ReactNode } from 'react';
import { BottomBar } from './bottom-bar';
import { isStaff, type NavigationCounts, type Role } from './navigation';
import { Shortcuts } from './shortcuts';
import { SideBar } from './side-bar';
import { TopBar } from './top-bar';

export interface ShellProps {
  member: { name: string; email: string; role: Role };
  organization: { name: string };
  counts?: NavigationCounts;
  /** From the cookie SIDE_BAR_COOKIE, so that the first paint is right. */
  folded?: boolean;
  children: ReactNode;
}

/** Side bar and top bar; a bottom bar on phones. Clients and their helpers get the comfortable density. */
export function Shell({ member, organization, counts = {}, folded = false, children }: ShellProps) {
  return (
    <div data-density={isStaff(member.role) ? 'compact' : 'comfortable'} className="flex min-h-dvh text-base">
      <Shortcuts role={member.role} />
      <SideBar role={member.role} organization={organization.name} counts={counts} startFolded={folded} />
      <div className="flex min-w-0 flex-1 flex-col">
        <TopBar member={member} organization={organization.name} />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-page flex-1 px-4 pt-6 pb-24 outline-none sm:px-6 sm:pb-12"
        >
          {children}
        </main>
        <BottomBar role={member.role} counts={counts} />
      </div>
    </div>
  );
}
