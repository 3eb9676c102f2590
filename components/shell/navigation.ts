import {
  ChartLine,
  CircleQuestionMark,
  Contact,
  LayoutDashboard,
  ListChecks,
  Repeat2,
  Settings,
  type IconType,
} from '@/components/ui/icons';

export type Role = 'admin' | 'coordinator' | 'client' | 'third_party' | 'agency';

/** What waits on this person; absent where it does not apply. */
export interface NavigationCounts {
  exchanges?: number;
  tasks?: number;
}

export interface NavigationItem {
  href: string;
  label: string;
  icon: IconType;
  /** After `g`, it goes there. */
  letter: string;
  count?: keyof NavigationCounts;
}

const dashboard = (label: string): NavigationItem => ({
  href: '/dashboard',
  label,
  icon: LayoutDashboard,
  letter: 'd',
});
const exchanges: NavigationItem = {
  href: '/exchanges',
  label: 'Exchanges',
  icon: Repeat2,
  letter: 'e',
  count: 'exchanges',
};
const tasks: NavigationItem = {
  href: '/tasks',
  label: 'Tasks',
  icon: ListChecks,
  letter: 't',
  count: 'tasks',
};
const contacts: NavigationItem = { href: '/contacts', label: 'Contacts', icon: Contact, letter: 'c' };

const analytics: NavigationItem = {
  href: '/analytics',
  label: 'Analytics',
  icon: ChartLine,
  letter: 'a',
};
const settings: NavigationItem = { href: '/settings', label: 'Settings', icon: Settings, letter: 's' };

/** `?` goes there, so it needs no letter. */
export const help: Omit<NavigationItem, 'letter'> = {
  href: '/help',
  label: 'Help',
  icon: CircleQuestionMark,
};

const NAVIGATION: Record<Role, readonly NavigationItem[]> = {
  admin: [dashboard('Dashboard'), exchanges, tasks, contacts, analytics, settings],
  coordinator: [dashboard('Dashboard'), exchanges, tasks, contacts, analytics],
  client: [dashboard('Home'), exchanges, tasks],
  third_party: [dashboard('Home'), exchanges, tasks],
  agency: [dashboard('Portfolio'), exchanges],
};

/** The same pages in the same order for everyone of a role. */
export const navigationFor = (role: Role) => NAVIGATION[role];

export const isStaff = (role: Role) => role === 'admin' || role === 'coordinator';

export const ROLE_WORD: Record<Role, string> = {
  admin: 'Admin',
  coordinator: 'Coordinator',
  client: 'Client',
  third_party: 'Third party',
  agency: 'Agency',
};

/** `/exchanges/new` lights up Exchanges. */
export const isCurrent = (href: string, pathname: string) =>
  pathname === href || pathname.startsWith(`${href}/`);
