/**
 * Every key there is, by where it acts: what the sheet of keys and the help page tell. The menu of commands takes its letters from
 * the navigation as well, so nothing is said twice.
 */
import { isStaff, navigationFor, type Role } from '@/components/shell/navigation';

export interface Shortcut {
  /** Pressed one after the other: `g d`; together: `Ctrl+K`. */
  keys: string;
  does: string;
}

export interface ShortcutGroup {
  where: string;
  shortcuts: Shortcut[];
}

export function shortcutGroups(role: Role): ShortcutGroup[] {
  const staff = isStaff(role);
  return [
    {
      where: 'Everywhere',
      shortcuts: [
        { keys: 'Ctrl+K', does: 'Search and commands; Command-K on a Mac. Works in fields as well' },
        ...navigationFor(role).map(({ letter, label }) => ({ keys: `g ${letter}`, does: `Go to ${label}` })),
        ...(staff ? [{ keys: 'n', does: 'Open a new exchange' }] : []),
        { keys: '?', does: 'This list of keys' },
        { keys: 'Esc', does: 'Close what is open' },
      ],
    },
    {
      where: 'In a list',
      shortcuts: [
        { keys: '/', does: 'Go to its search; Enter there goes to the first row' },
        { keys: 'j k', does: 'Next and previous row' },
        { keys: 'Enter', does: 'Open the row' },
        { keys: 'Space', does: 'Look into the row beside the list, where it can be' },
        ...(staff
          ? [
              { keys: 'x', does: 'Choose the row, where rows can be chosen; Shift-x all rows between' },
              { keys: 'b', does: 'Go to what can be done with the rows chosen' },
            ]
          : []),
      ],
    },
    {
      where: 'On an exchange',
      shortcuts: [
        { keys: '1 … 9', does: 'Open the tab of that place' },
        { keys: '[ ]', does: 'Previous and next exchange of the list you came from' },
      ],
    },
    {
      where: 'In a form',
      shortcuts: [{ keys: 'Ctrl+Enter', does: 'Send it from any field; Command-Enter on a Mac' }],
    },
  ];
}
