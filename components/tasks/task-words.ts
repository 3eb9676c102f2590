/** Tasks in words. */
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import type { TaskAnchor, TaskType } from '@/lib/tasks/rules/values';

export { priorityWord } from '@/lib/tasks/rules/words';

export const taskTypeWord: Record<TaskType, string> = {
  deadline: 'Deadline',
  compliance: 'Compliance',
  documentation: 'Documentation',
  communication: 'Communication',
  financial: 'Financial',
  legal: 'Legal',
  inspection: 'Inspection',
  general: 'General',
};

const anchorWord: Record<TaskAnchor, string> = {
  transfer: 'the transfer',
  identification_end: 'the identification deadline',
  exchange_end: 'the end of the exchange',
  return_due: 'the return is due',
  parking: 'title was taken',
  year_end: 'the end of the year',
  waited_for: 'what it waits for is done',
};

/** "38 days after the transfer", "on the identification deadline". */
export function writeOffset(anchor: TaskAnchor, offsetDays: number): string {
  if (offsetDays === 0)
    return anchor === 'return_due' || anchor === 'parking' || anchor === 'waited_for'
      ? `the day ${anchorWord[anchor]}`
      : `on ${anchorWord[anchor]}`;
  const days = Math.abs(offsetDays);
  return `${days} ${days === 1 ? 'day' : 'days'} ${offsetDays < 0 ? 'before' : 'after'} ${anchorWord[anchor]}`;
}

interface Consequences {
  unblocked?: readonly string[];
  again?: { dueOn: CalendarDate };
  withdrawn?: CalendarDate;
}

/** What moving a task has done beside: what it frees, when it comes again, or that this is taken back. */
export const movedSentence = ({ again, withdrawn, ...moved }: Consequences): string | undefined =>
  [
    unblockedSentence(moved),
    again && `Comes again ${writeDate(again.dueOn)}.`,
    withdrawn && `The next one, due ${writeDate(withdrawn)}, is cancelled.`,
  ]
    .filter(Boolean)
    .join(' ') || undefined;

/** What a completed task lets others begin: "“Send the notice” can go on now." Nothing where it frees nothing. */
export function unblockedSentence({ unblocked = [] }: { unblocked?: readonly string[] }): string | undefined {
  if (unblocked.length === 0) return undefined;
  const titles = unblocked.slice(0, 3).map((title) => `“${title}”`);
  const rest = unblocked.length - titles.length;
  return `${titles.join(', ')}${rest > 0 ? ` and ${rest} more` : ''} can go on now.`;
}
