import { Plus } from '@/components/ui/icons';
import { LinkButton } from '@/components/ui/button';
import { ThemeToggle } from '@/components/theme/theme-toggle';
import { AccountMenu } from './account-menu';
import { isStaff } from './navigation';
import type { ShellProps } from './shell';

export function TopBar({ member, organization }: { member: ShellProps['member']; organization: string }) {
  return (
    <header
      data-print="hide"
      className="sticky top-0 z-20 flex h-14 items-center gap-2 border-b border-line bg-surface px-4 sm:px-6"
    >
      <p className="min-w-0 flex-1 truncate font-semibold sm:invisible">{organization}</p>
      {isStaff(member.role) && (
        <LinkButton href="/exchanges/new">
          <Plus aria-hidden className="size-4" />
          New<span className="sr-only"> exchange</span>
        </LinkButton>
      )}
      <ThemeToggle />
      <AccountMenu member={member} organization={organization} />
    </header>
  );
}
