'use client';
import { useRouter } from 'next/navigation';
import { useOptimistic, useState, useTransition } from 'react';
import { movedSentence } from '@/components/tasks/task-words';
import { useToast } from '@/components/ui/toast';
import type { TaskStatus } from '@/lib/tasks/rules/values';
import { moveTaskAction } from '@/lib/tasks/actions';

interface Movable {
  id: string;
  title: string;
  status: TaskStatus;
}

const said: Partial<Record<TaskStatus, string>> = {
  completed: 'Done',
  pending: 'Open again',
  in_progress: 'Open again',
  blocked: 'Blocked',
};

/** Moves tasks at once, says so with Undo, and puts back what the server refuses, with its reason at the task. */
export function useTaskMoves<T extends Movable>(tasks: readonly T[]) {
  const router = useRouter();
  const toast = useToast();
  const [moving, startMove] = useTransition();
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [shown, showMove] = useOptimistic(tasks, (before, move: Pick<Movable, 'id' | 'status'>) =>
    before.map((task) => (task.id === move.id ? { ...task, status: move.status } : task)),
  );

  function move(task: Movable, status: TaskStatus, undoing = false) {
    startMove(async () => {
      showMove({ id: task.id, status });
      const problem = await attempt(task, status, undoing);
      startMove(() => {
        setProblems(({ [task.id]: _gone, ...rest }) => (problem ? { ...rest, [task.id]: problem } : rest));
        router.refresh();
      });
    });
  }

  /** The reason why it could not be moved, if it could not. */
  async function attempt(task: Movable, status: TaskStatus, undoing: boolean): Promise<string | undefined> {
    try {
      const outcome = await moveTaskAction({ id: task.id, status });
      if (!outcome.ok) return outcome.error.message;
      const { from } = outcome.value;
      toast({
        title: `${said[status] ?? 'Moved'}: ${task.title}`,
        description: movedSentence(outcome.value),
        ...(!undoing && from !== status && { undo: () => move({ ...task, status }, from, true) }),
      });
      return undefined;
    } catch {
      return 'This did not reach us. Nothing changed. Check your connection and try again.';
    }
  }

  return { tasks: shown, move, moving, problems };
}
