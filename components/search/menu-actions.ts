/** What the command menu does besides finding, by role. */
import { help, isStaff, navigationFor, type Role } from '@/components/shell/navigation';
import type { PageCommand } from './page-commands';

export interface MenuAction extends PageCommand {
  /** Done by the menu itself. */
  does?: 'theme' | 'keys' | 'sign-out';
  /** As it stands in the list of keys. */
  keys?: string;
}

export function actionsOf(role: Role): MenuAction[] {
  const created: MenuAction[] = isStaff(role)
    ? [
        { id: 'new-exchange', label: 'New exchange', href: '/exchanges/new', keys: 'n' },
        { id: 'new-contact', label: 'New contact', href: '/contacts/new' },
      ]
    : [];
  if (isStaff(role)) {
    // Matter lists are the admins'; the page of a coordinator begins with contacts.
    const href = role === 'admin' ? '/import' : '/import?kind=contacts';
    created.push({ id: 'import', label: 'Import a list', href });
  }
  return [
    ...created,
    ...navigationFor(role).map(({ href, label, letter }) => ({
      id: `go-${href}`,
      label: `Go to ${label}`,
      href,
      keys: `g ${letter}`,
    })),
    { id: 'go-help', label: `Go to ${help.label}`, href: help.href },
    { id: 'keys', label: 'Keyboard shortcuts', does: 'keys', keys: '?' },
    { id: 'theme', label: 'Switch between light and dark', does: 'theme' },
    { id: 'sign-out', label: 'Sign out', does: 'sign-out' },
  ];
}

/** Those whose words begin with each word typed; all of them when nothing is. */
export function matchingActions<Action extends PageCommand>(
  actions: readonly Action[],
  typed: string,
): Action[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return actions.filter(({ label }) => {
    const words = label.toLowerCase().split(/\s+/);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
}

/** Typed as it is called, from its first letter on: meant before anything that is found. */
export const isNamed = ({ label, does }: MenuAction, typed: string) =>
  does !== 'sign-out' &&
  typed.trim().length >= 3 &&
  label.toLowerCase().startsWith(typed.trim().toLowerCase());
