'use client';
import { Dialog as Base } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import { LoaderCircle, Search, X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Role } from '@/components/shell/navigation';
import { BACKDROP } from '@/components/ui/dialog-styles';
import { IconButton } from '@/components/ui/icon-button';
import { Announcement } from './announcement';
import { MenuGroup } from './menu-group';
import { menuOf } from './menu-of';
import { MenuState } from './menu-state';
import { LONGEST, useFindings } from './use-findings';
import { useChoose } from './use-choose';
import { useRecent } from './use-recent';

export interface SearchMenuProps {
  role: Role;
  onClose: () => void;
  /** The box has the focus. */
  onReady: () => void;
  typed: string;
  onTyped: (text: string) => void;
  /** Enter came before the answer, and waits for it. */
  entered: boolean;
  onEntered: (entered: boolean) => void;
  onKeys: () => void;
}

const POPUP =
  'fixed inset-0 z-50 flex flex-col bg-raised text-ink shadow-floating outline-none sm:inset-auto sm:top-[10dvh] sm:left-1/2 ' +
  'sm:max-h-[76dvh] sm:w-full sm:max-w-160 sm:-translate-x-1/2 sm:rounded-dialog sm:border sm:border-line';

/** The one box over everything: opened by Ctrl-K or Command-K, ranked by the server, the best hit chosen as soon as it is there. */
export function SearchMenu(props: SearchMenuProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Base.Root open onOpenChange={(open) => !open && props.onClose()}>
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup initialFocus={input} className={POPUP}>
          <Base.Title className="sr-only">Search and commands</Base.Title>
          <Box {...props} input={input} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

interface BoxProps extends SearchMenuProps {
  input: RefObject<HTMLInputElement | null>;
}

function Box(props: BoxProps) {
  const { role, typed, onTyped, entered, onEntered, onKeys, onReady, input, onClose } = props;
  const { answer, waiting: asking, retry } = useFindings(typed);
  const recent = useRecent();
  const isEmpty = typed.trim() === '';
  const waiting = isEmpty ? !recent.items && !recent.failed : asking;
  const choose = useChoose({ onClose, onKeys });
  const groups = menuOf({ role, typed, answer, recent: recent.items });
  const first = groups[0]?.entries[0];
  const answered = waiting ? undefined : answer;
  const shown = answered?.kind === 'found' ? answered.asked : '';
  // The first is chosen until arrows choose another; a new answer begins anew.
  const moment = isEmpty ? `opened ${recent.items?.length ?? ''}` : `asked ${shown}`;
  const [moved, move] = useState({ moment, value: '' });
  const selected = moved.moment === moment && moved.value ? moved.value : (first?.value ?? '');

  useEffect(() => {
    if (!entered || waiting) return;
    onEntered(false);
    if (first && (shown || isEmpty)) choose(first);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each answer
  }, [entered, waiting, shown]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !waiting) return;
    event.preventDefault();
    onEntered(true);
  }

  return (
    <Command
      shouldFilter={false}
      loop
      vimBindings={false}
      label="Search and commands"
      value={selected}
      onValueChange={(value) => move({ moment, value })}
      onKeyDown={onKeyDown}
      className="flex min-h-0 flex-1 flex-col"
    >
      <div className="flex items-center gap-2 border-b border-line px-3 py-1">
        <Search aria-hidden className="size-4 shrink-0 text-muted" />
        <Command.Input
          ref={input}
          value={typed}
          onValueChange={onTyped}
          onFocus={onReady}
          maxLength={LONGEST}
          placeholder="Number, name, address, words, or what to do"
          className="min-h-11 min-w-0 flex-1 bg-transparent text-input outline-none placeholder:text-muted"
        />
        {asking && <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin text-muted" />}
        <Base.Close render={<IconButton label="Close the search" icon={X} />} />
      </div>
      <MenuState typed={typed} answer={answered} recent={recent} onRetry={retry} onMeant={onTyped} />
      <Command.List
        label="What can be opened or done"
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-2"
      >
        {groups.map((group) => (
          <MenuGroup key={group.heading} {...group} onChoose={choose} />
        ))}
      </Command.List>
      <Announcement typed={typed} answer={answered} />
    </Command>
  );
}
