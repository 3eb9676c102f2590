/** What one change does to each of many tasks, or why it cannot. Shown before anything happens, and judged again when it does. */
import { addDays, writeDate, type CalendarDate } from '../../shared/calendar-date';
import { statusWord } from './board';
import { statusesBefore } from './moves';
import type { Priority, TaskStatus } from './values';

export type BulkChange =
  | { kind: 'status'; status: TaskStatus }
  | { kind: 'assign'; assignedTo: string | null }
  | { kind: 'due'; dueOn: CalendarDate }
  | { kind: 'dueBy'; days: number }
  | { kind: 'priority'; priority: Priority };

export interface BulkTask {
  status: TaskStatus;
  dueOn: CalendarDate | null;
  startOn: CalendarDate | null;
  assignedTo: string | null;
  priority: Priority;
  /** Its exchange has ended, and it is not of what outlasts that. */
  fileEnded: boolean;
  /** Titles of what it waits for and is still open. */
  waitsFor: readonly string[];
}

/** What a task is afterwards: one value, under its name. */
export type Target =
  | { field: 'status'; value: TaskStatus }
  | { field: 'assignedTo'; value: string | null }
  | { field: 'dueOn'; value: CalendarDate }
  | { field: 'priority'; value: Priority };

export type Verdict = { target: Target } | { reason: string };

const no = (reason: string): Verdict => ({ reason });

/** `worksOnFile` says whether whom it is given to may see the task's exchange. */
export function judge(task: BulkTask, change: BulkChange, worksOnFile: boolean): Verdict {
  if (task.fileEnded) return no('Its exchange has ended, so its tasks no longer change.');
  if (change.kind === 'status') return judgeStatus(task, change.status);
  if (task.status === 'completed' || task.status === 'cancelled')
    return no(`Already ${statusWord[task.status].toLowerCase()}.`);
  switch (change.kind) {
    case 'assign':
      if (task.assignedTo === change.assignedTo)
        return no(change.assignedTo ? 'Already theirs.' : 'Nobody has it.');
      if (!worksOnFile) return no('They do not work on its exchange, so they could not see it.');
      return { target: { field: 'assignedTo', value: change.assignedTo } };
    case 'priority':
      if (task.priority === change.priority) return no(`Already of ${change.priority} priority.`);
      return { target: { field: 'priority', value: change.priority } };
    case 'due':
      return judgeDate(task, change.dueOn);
    case 'dueBy':
      return task.dueOn ? judgeDate(task, addDays(task.dueOn, change.days)) : no('It has no date to move.');
  }
}

function judgeStatus({ status, waitsFor }: BulkTask, to: TaskStatus): Verdict {
  if (status === to) return no(`Already ${statusWord[to].toLowerCase()}.`);
  if (status === 'blocked' && to !== 'cancelled') {
    if (waitsFor.length > 0)
      return no(`Blocked: it waits for ${waitsFor.map((title) => `“${title}”`).join(', ')}.`);
    if (to === 'completed') return no('Blocked. Take it up first.');
  }
  if (!statusesBefore[to].includes(status))
    return no(
      `It is ${statusWord[status].toLowerCase()}, and cannot go from there to ${statusWord[to].toLowerCase()}.`,
    );
  return { target: { field: 'status', value: to } };
}

function judgeDate({ dueOn, startOn }: BulkTask, to: CalendarDate): Verdict {
  if (dueOn === to) return no('Already due on that day.');
  if (startOn && startOn > to) return no(`It starts on ${writeDate(startOn)}, after that day.`);
  return { target: { field: 'dueOn', value: to } };
}
