'use client';
import { createContext, useContext, type ReactNode } from 'react';
import { useTaskMoves } from '@/components/my-tasks/use-task-moves';
import { completion } from '@/lib/exchanges/rules/completion';
import type { TaskStatus } from '@/lib/tasks/rules/values';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Urgency } from '@/lib/tasks/urgency-words';

/** A task as the page of its exchange shows it: plain values only. */
export interface FileTask {
  id: string;
  title: string;
  description: string | null;
  status: TaskStatus;
  dueOn: CalendarDate | null;
  /** "38 days after the transfer", for a task counted from a date of the file. */
  counted: string | null;
  assignedTo: string | null;
  assignee: string | null;
  /** When it was completed, in words. */
  completed: string | null;
  /** For staff, while it is open. */
  urgency?: Urgency;
  /** Whether this member may move it. */
  mayMove: boolean;
}

interface Moves extends ReturnType<typeof useTaskMoves<FileTask>> {
  /** Whether the tasks are read: only while their part is open. */
  listed: boolean;
}

const Context = createContext<Moves | undefined>(undefined);

const NONE: readonly FileTask[] = [];

/** The tasks of the exchange, shared by its header, tabs and list: one move shows everywhere at once. */
export function FileTasks({ tasks, children }: { tasks?: readonly FileTask[]; children: ReactNode }) {
  const moves = useTaskMoves(tasks ?? NONE);
  return <Context value={{ ...moves, listed: tasks !== undefined }}>{children}</Context>;
}

export function useFileTasks(): Moves {
  const moves = useContext(Context);
  if (!moves) throw new Error('FileTasks is missing around this component');
  return moves;
}

interface CompletionProps {
  /** As stored, over every task of the exchange. */
  stored: number;
  /** Whether this member sees every task, so that a move can be counted at once. */
  seesAll: boolean;
}

/**
 * How much is done. Whoever sees only their own tasks reads the stored figure, which follows with the page; for who sees
 * all of them, and has them open, it moves with the move itself.
 */
export function Completion({ stored, seesAll }: CompletionProps) {
  const { tasks, listed } = useFileTasks();
  const count = (...statuses: TaskStatus[]) => tasks.filter(({ status }) => statuses.includes(status)).length;
  const percent =
    seesAll && listed ? completion(count('completed'), count('pending', 'in_progress', 'blocked')) : stored;
  return (
    <span className="inline-flex items-center gap-2 tabular-nums" data-completion={percent}>
      <span
        aria-hidden
        className="h-1.5 w-20 overflow-hidden rounded-full border border-line-strong bg-surface"
      >
        <span className="block h-full bg-brand" style={{ width: `${percent}%` }} />
      </span>
      {percent}% of tasks done
    </span>
  );
}
