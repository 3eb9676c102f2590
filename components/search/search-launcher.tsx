'use client';
import { Search } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect, useReducer } from 'react';
import type { Role } from '@/components/shell/navigation';
import { isDialogOpen } from '@/components/ui/shortcuts';
import { closed, isOpen, launch, takesKeys } from './launch';

const load = () => import('./search-menu').then(({ SearchMenu }) => SearchMenu);
const SearchMenu = dynamic(load, { ssr: false });
const KeySheet = dynamic(() => import('@/components/help/key-sheet').then((module) => module.KeySheet), {
  ssr: false,
});

/**
 * The box of the top bar, and Ctrl-K or Command-K everywhere, in fields as well. The menu is loaded when it is first opened; what
 * is typed until it is there is kept for it.
 */
export function SearchLauncher({ role }: { role: Role }) {
  const [state, dispatch] = useReducer(launch, closed);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const isOpener =
        (event.ctrlKey || event.metaKey) &&
        !event.altKey &&
        !event.shiftKey &&
        event.key.toLowerCase() === 'k';
      if (isOpener && (state.menu !== 'closed' || !isDialogOpen())) {
        event.preventDefault();
        return dispatch({ kind: state.menu === 'closed' ? 'open' : 'close' });
      }
      if (!takesKeys(state) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      dispatch({ kind: 'key', key: event.key });
    }
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [state]);

  useEffect(() => {
    if (state.menu !== 'loading') return;
    let isWanted = true;
    const then = (kind: 'loaded' | 'close') => () => {
      if (isWanted) dispatch({ kind });
    };
    load().then(then('loaded'), then('close'));
    return () => {
      isWanted = false;
    };
  }, [state.menu]);

  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => dispatch({ kind: 'open' })}
        onPointerEnter={() => void load()}
        className="inline-flex size-control shrink-0 items-center justify-center gap-2 rounded-control text-muted hover:bg-sunken hover:text-ink sm:w-60 sm:justify-start sm:border sm:border-line-strong sm:bg-surface sm:px-3"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="sr-only sm:not-sr-only sm:flex-1 sm:text-left">Search</span>
        <kbd aria-hidden className="hidden font-mono text-sm sm:block">
          Ctrl K
        </kbd>
      </button>
      {isOpen(state) && (
        <SearchMenu
          role={role}
          onClose={() => dispatch({ kind: 'close' })}
          onReady={() => dispatch({ kind: 'ready' })}
          typed={state.typed}
          onTyped={(text) => dispatch({ kind: 'typed', text })}
          entered={state.entered}
          onEntered={(entered) => dispatch({ kind: 'entered', entered })}
          onKeys={() => dispatch({ kind: 'keys', open: true })}
        />
      )}
      {state.keys && <KeySheet role={role} onClose={() => dispatch({ kind: 'keys', open: false })} />}
    </>
  );
}
