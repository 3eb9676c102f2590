'use client';
import { useRouter } from 'next/navigation';
import { useOptimistic, useState, useTransition } from 'react';
import { useToast } from '@/components/ui/toast';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { moveDueAction } from '@/lib/tasks/page-actions';
import type { TaskRow } from '@/lib/tasks/list-row';

const UNREACHED = 'This did not reach us. Nothing changed. Check your connection and try again.';

/** What of a task moves. */
export type DatedTask = Pick<TaskRow, 'id' | 'title' | 'dueOn' | 'anchor' | 'offsetDays' | 'timeZone'>;

/**
 * Moves due dates. One that stands by itself moves at once, with Undo; one that counts from a date of its exchange has to be
 * confirmed, since it leaves that date for good.
 */
export function useDueMoves() {
  const router = useRouter();
  const toast = useToast();
  const [, start] = useTransition();
  const [problem, setProblem] = useState<{ task: DatedTask; message: string }>();
  const [moved, showMoved] = useOptimistic<ReadonlyMap<string, CalendarDate>, [string, CalendarDate]>(
    NOTHING,
    (before, [id, to]) => new Map([...before, [id, to]]),
  );

  async function attempt(
    task: DatedTask,
    dueOn: CalendarDate,
    leaveAnchor: boolean,
  ): Promise<string | undefined> {
    const asked = { id: task.id, dueOn, was: task.dueOn, leaveAnchor };
    const outcome = await moveDueAction(asked).catch(() => undefined);
    if (!outcome) return UNREACHED;
    return outcome.ok ? undefined : outcome.error.message;
  }

  /** At once, for a task without an anchor. */
  function move(task: DatedTask, dueOn: CalendarDate, undoing = false) {
    if (task.dueOn === dueOn) return;
    start(async () => {
      showMoved([task.id, dueOn]);
      const message = await attempt(task, dueOn, false);
      const back = task.dueOn;
      start(() => {
        setProblem(message ? { task, message } : undefined);
        router.refresh();
      });
      if (!message)
        toast({
          title: `Due ${writeDate(dueOn)}: ${task.title}`,
          ...(!undoing && back && { undo: () => move({ ...task, dueOn }, back, true) }),
        });
    });
  }

  /** After it was confirmed; the reason why not, if it could not be. */
  async function confirm(task: DatedTask, dueOn: CalendarDate): Promise<string | undefined> {
    const message = await attempt(task, dueOn, true);
    if (message) return message;
    setProblem(undefined);
    toast({ title: `Due ${writeDate(dueOn)}: ${task.title}` });
    router.refresh();
    return undefined;
  }

  return { move, confirm, moved, problem };
}

const NOTHING: ReadonlyMap<string, CalendarDate> = new Map();
