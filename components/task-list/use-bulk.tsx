'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { unblockedSentence } from '@/components/tasks/task-words';
import type { BulkPreviewProps } from '@/components/ui/bulk-preview';
import { useToast } from '@/components/ui/toast';
import type { BulkResult, BulkPreview } from '@/lib/tasks/bulk';
import type { BulkUndo } from '@/lib/tasks/bulk-input';
import type { PlannedTask } from '@/lib/tasks/bulk-plan';
import type { TaskRow } from '@/lib/tasks/list-row';
import { applyBulkAction, previewBulkAction, undoBulkAction } from '@/lib/tasks/page-actions';
import type { BulkChange } from '@/lib/tasks/rules/bulk';

const UNREACHED = 'This did not reach us. Nothing changed. Check your connection and try again.';

const shownOf = ({ id, status, dueOn, assignedTo, priority }: TaskRow) => ({
  id,
  status,
  dueOn,
  assignedTo,
  priority,
});

const many = (count: number) => `${count.toLocaleString('en-US')} ${count === 1 ? 'task' : 'tasks'}`;

const besideOf = ({ unblocked, again }: BulkResult) =>
  [unblockedSentence({ unblocked }), again > 0 && `${many(again)} ${again === 1 ? 'comes' : 'come'} again.`]
    .filter(Boolean)
    .join(' ') || undefined;

/** Asks what a change would do, applies it when it is confirmed, and offers to take it back where nothing was confirmed. */
export function useBulk(tasks: readonly TaskRow[], onClear: () => void) {
  const router = useRouter();
  const toast = useToast();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [asked, setAsked] = useState<BulkPreview & { change: BulkChange; tasks: readonly TaskRow[] }>();
  const last = useRef<BulkResult>(undefined);

  async function ask(change: BulkChange) {
    setPending(true);
    const outcome = await previewBulkAction({ tasks: tasks.map(shownOf), change }).catch(() => undefined);
    setPending(false);
    if (!outcome?.ok) return setProblem(wordsOf(outcome));
    setProblem(undefined);
    setAsked({ ...outcome.value, change, tasks });
  }

  async function undo(changes: BulkUndo) {
    const outcome = await undoBulkAction(changes).catch(() => undefined);
    if (!outcome?.ok) {
      toast({ title: 'Not undone', description: wordsOf(outcome) });
    } else {
      const { changed, left } = outcome.value;
      const description = left.length > 0 ? `Changed meanwhile: ${titles(left)}.` : undefined;
      toast({ title: `Taken back: ${many(changed.length)}`, description });
    }
    router.refresh();
  }

  const preview: Omit<BulkPreviewProps, 'open'> | undefined = asked && {
    title: titleOf(asked.change, asked.rows.length),
    rows: asked.rows.map((row) => ({
      id: row.id,
      name: nameOf(row),
      from: row.from,
      to: row.leavesAnchor ? `${row.to} (no longer counts from a date of its exchange)` : row.to,
      stays: row.reason,
    })),
    action: (count) => `Change ${many(count)}`,
    apply: async (ids) => {
      const sent = asked.tasks.filter(({ id }) => ids.includes(id)).map(shownOf);
      const outcome = await applyBulkAction({ tasks: sent, change: asked.change });
      if (!outcome.ok) return outcome;
      last.current = outcome.value;
      const { changed, left } = outcome.value;
      return {
        ok: true,
        value: {
          changed: changed.map(({ id }) => id),
          left: left.map((row) => ({ id: row.id, name: nameOf(row), reason: row.reason ?? '' })),
        },
      };
    },
    onChanged: ({ changed }) => {
      const result = last.current;
      const back = result?.undo;
      toast({
        title: `Changed: ${many(changed.length)}`,
        description: result && besideOf(result),
        ...(back && changed.length > 0 && { undo: () => void undo(back) }),
      });
      router.refresh();
    },
    onOpenChange: (open) => {
      if (open) return;
      setAsked(undefined);
      if (last.current) onClear();
      last.current = undefined;
    },
  };
  return { ask, pending, problem, preview };
}

function wordsOf(
  outcome: { ok: boolean; error?: { message: string; fields?: Record<string, string> } } | undefined,
) {
  const error = outcome && 'error' in outcome ? outcome.error : undefined;
  return Object.values(error?.fields ?? {})[0] ?? error?.message ?? UNREACHED;
}

const nameOf = ({ title, exchangeNumber }: PlannedTask) =>
  exchangeNumber ? `${title} · ${exchangeNumber}` : title;
const titles = (rows: readonly PlannedTask[]) => rows.map(({ title }) => `“${title}”`).join(', ');

function titleOf(change: BulkChange, count: number): string {
  switch (change.kind) {
    case 'status':
      return change.status === 'completed'
        ? `Complete ${many(count)}`
        : `Change the status of ${many(count)}`;
    case 'assign':
      return `Reassign ${many(count)}`;
    case 'priority':
      return `Change the priority of ${many(count)}`;
    default:
      return `Move the date of ${many(count)}`;
  }
}
