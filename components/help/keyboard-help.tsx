'use client';
import { useSyncExternalStore } from 'react';
import { shortcutGroups } from '@/components/shell/shortcut-list';
import type { Role } from '@/components/shell/navigation';
import { Checkbox } from '@/components/ui/checkbox';
import { Keys } from '@/components/ui/keys';
import { onShortcutsChange, shortcutsOn, turnShortcuts } from '@/components/ui/shortcuts';

/** Every key that acts for this role, by where it acts, and the switch of the single letters. */
export function KeyboardHelp({ role }: { role: Role }) {
  const on = useSyncExternalStore(onShortcutsChange, shortcutsOn, () => true);
  return (
    <div className="space-y-4">
      {shortcutGroups(role).map(({ where, shortcuts }) => (
        <section key={where}>
          <h3 className="mb-1 font-semibold">{where}</h3>
          <dl className="grid grid-cols-[minmax(5rem,auto)_1fr] gap-x-4 gap-y-2">
            {shortcuts.map(({ keys, does }) => (
              <div key={keys} className="contents">
                <dt>
                  <Keys keys={keys} />
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Checkbox
        label="Single-letter keys"
        hint="They never act while you type in a field."
        checked={on}
        onChange={turnShortcuts}
      />
    </div>
  );
}
