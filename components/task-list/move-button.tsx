import { Check, LockOpen, RotateCcw, type LucideIcon } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { TaskRow } from '@/lib/tasks/list-row';
import type { TaskStatus } from '@/lib/tasks/rules/values';

const MOVES: Partial<Record<TaskStatus, { to: TaskStatus; word: string; icon: LucideIcon }>> = {
  pending: { to: 'completed', word: 'Mark as done', icon: Check },
  in_progress: { to: 'completed', word: 'Mark as done', icon: Check },
  blocked: { to: 'pending', word: 'Unblock', icon: LockOpen },
  completed: { to: 'pending', word: 'Reopen', icon: RotateCcw },
};

/** The one thing to do about a task. */
export function MoveButton({
  task,
  onMove,
}: {
  task: TaskRow;
  onMove: (task: TaskRow, to: TaskStatus) => void;
}) {
  const offered = MOVES[task.status];
  if (!offered || !task.mayMove) return null;
  const { to, word, icon: Icon } = offered;
  return (
    <Button
      size="small"
      variant={to === 'completed' ? 'secondary' : 'quiet'}
      onClick={() => onMove(task, to)}
    >
      <Icon aria-hidden className="size-4" />
      {word}
      <span className="sr-only">: {task.title}</span>
    </Button>
  );
}
