'use client';
import { CalendarDays, CircleQuestionMark, LogOut } from '@/components/ui/icons';
import { useState } from 'react';
import { Menu, MenuItem } from '@/components/ui/menu';
import { initials } from '@/components/ui/person-chip';
import { useToast } from '@/components/ui/toast';
import { ROLE_WORD } from './navigation';
import type { ShellProps } from './shell';
import { leave } from './leave';

export function AccountMenu({
  member,
  organization,
}: {
  member: ShellProps['member'];
  organization: string;
}) {
  const toast = useToast();
  const [leaving, setLeaving] = useState(false);

  async function signOut() {
    if (leaving) return;
    setLeaving(true);
    try {
      await leave();
    } catch {
      setLeaving(false);
      toast({ title: 'You are still signed in.', description: 'Signing out did not reach us. Try again.' });
    }
  }

  const trigger = (
    <button
      type="button"
      className="inline-flex size-control shrink-0 items-center justify-center rounded-full bg-brand-soft text-sm font-semibold text-ink"
    >
      <span aria-hidden>{initials(member.name)}</span>
      <span className="sr-only">Account of {member.name}</span>
    </button>
  );
  const heading = (
    <>
      <p className="font-semibold">{member.name}</p>
      <p className="text-muted">{member.email}</p>
      <p className="text-muted">
        {ROLE_WORD[member.role]}, {organization}
      </p>
    </>
  );

  return (
    <Menu trigger={trigger} heading={heading}>
      <MenuItem icon={CalendarDays} href="/settings/calendar">
        Calendar
      </MenuItem>
      <MenuItem icon={CircleQuestionMark} href="/help">
        Help
      </MenuItem>
      <MenuItem icon={LogOut} onClick={() => void signOut()}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
