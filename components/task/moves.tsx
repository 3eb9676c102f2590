'use client';
import { Ban, Check, LockOpen, Play, RotateCcw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { movedSentence } from '@/components/tasks/task-words';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { moveTaskAction } from '@/lib/tasks/actions';
import type { TaskStatus } from '@/lib/tasks/rules/values';

interface MovesProps {
  task: { id: string; title: string; status: TaskStatus };
  /** Staff block, cancel, and say how long it took. */
  staff: boolean;
}

interface Offer {
  to: TaskStatus;
  word: string;
  icon: typeof Check;
  staffOnly?: true;
}

const offers: Record<TaskStatus, readonly Offer[]> = {
  pending: [
    { to: 'completed', word: 'Mark as done', icon: Check },
    { to: 'in_progress', word: 'Start', icon: Play },
    { to: 'blocked', word: 'Block', icon: Ban, staffOnly: true },
    { to: 'cancelled', word: 'Cancel task', icon: Ban, staffOnly: true },
  ],
  in_progress: [
    { to: 'completed', word: 'Mark as done', icon: Check },
    { to: 'pending', word: 'Not started after all', icon: RotateCcw },
    { to: 'blocked', word: 'Block', icon: Ban, staffOnly: true },
    { to: 'cancelled', word: 'Cancel task', icon: Ban, staffOnly: true },
  ],
  blocked: [
    { to: 'pending', word: 'Unblock', icon: LockOpen, staffOnly: true },
    { to: 'cancelled', word: 'Cancel task', icon: Ban, staffOnly: true },
  ],
  completed: [{ to: 'pending', word: 'Reopen', icon: RotateCcw }],
  cancelled: [{ to: 'pending', word: 'Reopen', icon: RotateCcw, staffOnly: true }],
};

/** Where the task may go from here. Acts at once, says what it frees and when it comes again, with Undo. */
export function Moves({ task, staff }: MovesProps) {
  const router = useRouter();
  const toast = useToast();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<string>();
  const [minutes, setMinutes] = useState('');
  const offered = offers[task.status].filter(({ staffOnly }) => staff || !staffOnly);
  const open = task.status === 'pending' || task.status === 'in_progress';

  function move(status: TaskStatus, undoing = false) {
    if (pending) return;
    const took =
      staff && status === 'completed' && /^\d{1,5}$/.test(minutes.trim()) ? Number(minutes) : undefined;
    start(async () => {
      const outcome = await moveTaskAction({ id: task.id, status, minutes: took }).catch(() => undefined);
      start(() => {
        if (!outcome?.ok) {
          setProblem(outcome?.error.message ?? 'This did not reach us. Nothing changed. Try again.');
          return;
        }
        setProblem(undefined);
        const { from } = outcome.value;
        toast({
          title: said(status, task.title),
          description: movedSentence(outcome.value),
          ...(!undoing && from !== status && { undo: () => move(from, true) }),
        });
        router.refresh();
      });
    });
  }

  return (
    <div className="space-y-2" data-print="hide">
      <div className="flex flex-wrap items-end gap-2">
        {staff && open && (
          <Field name="minutes" label="Minutes it took" className="w-36">
            <Input inputMode="numeric" value={minutes} onChange={(event) => setMinutes(event.target.value)} />
          </Field>
        )}
        {offered.map(({ to, word, icon: Icon }, index) => (
          <Button
            key={to}
            variant={index === 0 ? 'primary' : 'secondary'}
            pending={pending}
            onClick={() => move(to)}
          >
            <Icon aria-hidden className="size-4" />
            {word}
          </Button>
        ))}
      </div>
      {problem && (
        <p role="alert" className="text-sm text-overdue">
          {problem}
        </p>
      )}
    </div>
  );
}

function said(status: TaskStatus, title: string): string {
  if (status === 'completed') return `Done: ${title}`;
  if (status === 'blocked') return `Blocked: ${title}`;
  return status === 'cancelled' ? `Cancelled: ${title}` : `Open: ${title}`;
}
