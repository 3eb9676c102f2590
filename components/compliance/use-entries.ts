'use client';
import { useInPlace } from '@/components/exchanges/page/use-in-place';
import { changeEntryAction } from '@/lib/compliance/actions';
import type { EntryChange, EntryOf, Section } from '@/lib/compliance/input';

/** Puts single entries of one section in and out: at once, with Undo, and with the reason of a refusal. */
export function useEntries<S extends Section>(exchangeId: string, section: S) {
  const { run, ...state } = useInPlace();

  function put(said: string, entry: EntryOf<S> | null, was: EntryOf<S> | null, onDone?: () => void) {
    // What the command made of the entry is what Undo finds: who did it, and when, are added there.
    let made: unknown = entry;
    run(
      {
        said,
        act: async () => {
          const outcome = await changeEntryAction(change(exchangeId, section, entry, was));
          if (outcome.ok) made = outcome.value.entry;
          return outcome;
        },
        undo: () => changeEntryAction(change(exchangeId, section, was, made as EntryOf<S> | null)),
      },
      onDone,
    );
  }

  return { put, ...state };
}

/** One of the five shapes, by its section. */
const change = <S extends Section>(
  exchangeId: string,
  section: S,
  entry: EntryOf<S> | null,
  was: EntryOf<S> | null,
) => ({ exchangeId, section, entry, was }) as EntryChange;

/** For an entry that somebody makes up: unique on its file. */
export const ownId = () => `own-${crypto.randomUUID()}`;
