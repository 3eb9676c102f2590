'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useOptimistic, useRef, useState, useTransition } from 'react';
import { useToast } from '@/components/ui/toast';
import { moveCardAction } from '@/lib/tasks/page-actions';
import type { TaskRow } from '@/lib/tasks/list-row';
import { statusWord, type BoardColumn } from '@/lib/tasks/rules/board';
import { movedSentence } from '@/components/tasks/task-words';

const UNREACHED = 'This did not reach us. Nothing changed. Check your connection and try again.';

/** Moves cards at once, says so with Undo, and puts a card back where it is when somebody else has moved it. */
export function useCardMoves(cards: readonly TaskRow[]) {
  const router = useRouter();
  const toast = useToast();
  const [moving, start] = useTransition();
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [shown, show] = useOptimistic(cards, (before, moved: Pick<TaskRow, 'id' | 'status'>) =>
    before.map((card) => (card.id === moved.id ? { ...card, status: moved.status } : card)),
  );
  const held = useRef<string>(undefined);

  // A card that changed its column is drawn anew there: the keyboard goes with it.
  useEffect(() => {
    if (!held.current) return;
    const handle = document.querySelector<HTMLElement>(`[data-card="${held.current}"] [data-handle]`);
    if (!handle) return;
    if (!moving) held.current = undefined;
    handle.focus({ preventScroll: false });
  }, [shown, moving]);

  function move(card: TaskRow, to: BoardColumn, undoing = false) {
    if (card.status === to) return;
    held.current = card.id;
    start(async () => {
      show({ id: card.id, status: to });
      const problem = await attempt(card, to, undoing);
      start(() => {
        setProblems(({ [card.id]: _gone, ...rest }) => (problem ? { ...rest, [card.id]: problem } : rest));
        router.refresh();
      });
    });
  }

  /** The reason why it could not be moved, if it could not. */
  async function attempt(card: TaskRow, to: BoardColumn, undoing: boolean): Promise<string | undefined> {
    const outcome = await moveCardAction({ id: card.id, status: to, was: card.status }).catch(
      () => undefined,
    );
    if (!outcome) return UNREACHED;
    if (!outcome.ok) return outcome.error.message;
    const back = card.status;
    toast({
      title: `${statusWord[to]}: ${card.title}`,
      description: movedSentence(outcome.value),
      ...(!undoing && back !== 'cancelled' && { undo: () => move({ ...card, status: to }, back, true) }),
    });
    return undefined;
  }

  return { cards: shown, move, problems };
}
