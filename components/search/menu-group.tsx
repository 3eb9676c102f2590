'use client';
import { Command } from 'cmdk';
import { ArrowRight } from 'lucide-react';
import { Keys } from '@/components/ui/keys';
import type { Entry, Group } from './menu-of';
import { ShownHit } from './shown-hit';

const ITEM =
  'mx-2 flex min-h-9 cursor-default items-center gap-2 rounded-control px-2 py-1.5 text-base outline-none pointer-coarse:min-h-11 ' +
  'data-[selected=true]:bg-brand-soft';

export function MenuGroup({ heading, entries, onChoose }: Group & { onChoose: (entry: Entry) => void }) {
  return (
    <Command.Group
      heading={heading}
      className="pt-2 [&_[cmdk-group-heading]]:px-4 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-sm [&_[cmdk-group-heading]]:text-muted"
    >
      {entries.map((entry) => (
        <Command.Item key={entry.value} value={entry.value} onSelect={() => onChoose(entry)} className={ITEM}>
          {'hit' in entry ? (
            <ShownHit hit={entry.hit} words={entry.words} />
          ) : (
            <>
              <ArrowRight aria-hidden className="size-4 shrink-0 text-muted" />
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{entry.action.label}</span>
              {entry.action.keys && <Keys keys={entry.action.keys} />}
            </>
          )}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
