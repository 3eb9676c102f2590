'use client';
import { useSyncExternalStore } from 'react';
import { isStaff, navigationFor, type Role } from '@/components/shell/navigation';
import { Checkbox } from '@/components/ui/checkbox';
import { onShortcutsChange, shortcutsOn, turnShortcuts } from '@/components/ui/shortcuts';

export function KeyboardHelp({ role }: { role: Role }) {
  const on = useSyncExternalStore(onShortcutsChange, shortcutsOn, () => true);
  const keys: [keys: string, does: string][] = [
    ...navigationFor(role).map(({ letter, label }): [string, string] => [`g ${letter}`, `Go to ${label}`]),
    ...(isStaff(role) ? [['n', 'Open a new exchange'] as [string, string]] : []),
    ['/', 'Go to the search of a list'],
    ['j k', 'Next and previous row of a list'],
    ['Space', 'Show the row beside the list'],
    ...(isStaff(role)
      ? ([
          ['x', 'Select the row; with Shift all between'],
          ['b', 'Go to what can be done with the selection'],
        ] as [string, string][])
      : []),
    ['?', 'This page'],
    ['Esc', 'Close what is open'],
  ];
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {keys.map(([combination, does]) => (
          <div key={combination} className="contents">
            <dt className="flex gap-1">
              {combination.split(' ').map((key) => (
                <kbd
                  key={key}
                  className="inline-flex min-w-6 items-center justify-center rounded-chip border border-line-strong bg-surface px-1 font-mono text-sm"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4">
        <Checkbox
          label="Single-letter keys"
          hint="They never act while you type in a field."
          checked={on}
          onChange={turnShortcuts}
        />
      </div>
    </>
  );
}
