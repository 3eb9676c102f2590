'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonVariant, ButtonSize } from '@/components/ui/button-styles';
import { movedSentence } from '@/components/tasks/task-words';
import { useToast } from '@/components/ui/toast';
import { moveTaskAction } from '@/lib/tasks/actions';
import type { Moved } from '@/lib/tasks/commands';
import type { TaskStatus } from '@/lib/tasks/rules/values';

interface CompleteTaskProps {
  task: { id: string; title: string };
  variant?: ButtonVariant;
  size?: ButtonSize;
}

const UNREACHED =
  'The change did not reach us, and the task is as it was. Check the connection and try again.';

/** Completes a task at once; Undo puts it back where it was. The page's figures follow. */
export function CompleteTask({ task, variant, size = 'small' }: CompleteTaskProps) {
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const toast = useToast();
  const router = useRouter();

  const undo = async (status: TaskStatus) => {
    const problem = await move(task.id, status);
    toast(
      typeof problem === 'string' ? { title: 'Not undone', description: problem } : { title: 'Open again' },
    );
    router.refresh();
  };

  const complete = () =>
    start(async () => {
      const moved = await move(task.id, 'completed');
      if (typeof moved === 'string') {
        setProblem(moved);
        return;
      }
      setProblem(undefined);
      focusNeighbour(button.current);
      toast({
        title: 'Completed',
        description: [task.title, movedSentence(moved)].filter(Boolean).join('. '),
        undo: () => void undo(moved.from),
      });
      router.refresh();
    });

  return (
    <>
      <Button ref={button} variant={variant} size={size} pending={pending} onClick={complete}>
        Mark as done
        <span className="sr-only">: {task.title}</span>
      </Button>
      {problem && (
        <p role="alert" className="basis-full text-sm text-overdue">
          {problem}
        </p>
      )}
    </>
  );
}

/** Where the task came from, or why it did not move, in words. */
async function move(id: string, status: TaskStatus): Promise<Moved | string> {
  try {
    const outcome = await moveTaskAction({ id, status });
    return outcome.ok ? outcome.value : outcome.error.message;
  } catch {
    return UNREACHED;
  }
}

/** The row is about to leave: the keyboard goes to the row after it, or before, or to the page. */
function focusNeighbour(button: HTMLButtonElement | null): void {
  const row = button?.closest('li');
  const control = [row?.nextElementSibling, row?.previousElementSibling]
    .map((neighbour) => [...(neighbour?.querySelectorAll<HTMLElement>('button, a') ?? [])].at(-1))
    .find(Boolean);
  (control ?? document.getElementById('main'))?.focus({ preventScroll: true });
}
