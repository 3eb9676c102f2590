/** Urgency in words: the figure, and what its two parts add. */
import { daysBetween, type CalendarDate } from '@/lib/shared/calendar-date';
import { writeDaysLeft } from '@/lib/shared/days-left';
import { urgency, urgencyParts, type PressingTask } from './rules/urgency';

export interface Urgency {
  /** 0 to 100. */
  score: number;
  because: { rule: string; citation: string; inputs: Record<string, string | number> }[];
}

/** Undefined once nothing presses any more. */
export function urgencyOf(task: PressingTask, today: CalendarDate): Urgency | undefined {
  const score = urgency(task, today);
  if (score === 0 && (task.status === 'completed' || task.status === 'cancelled')) return undefined;
  const { priority, time } = urgencyParts(task, today);
  const left = task.dueOn ? writeDaysLeft(daysBetween(today, task.dueOn)) : 'no due date';
  return {
    score,
    because: [
      {
        rule: `The priority adds ${priority}.`,
        citation: 'Low adds 0, medium 10, high 20, urgent 30.',
        inputs: { priority: task.priority },
      },
      {
        rule: `The time left adds ${time}.`,
        citation:
          'Due or past adds 70, 1 day 60, 3 days 50, 7 days 40, 14 days 25, 30 days 15, more 5; no due date 10.',
        inputs: task.dueOn ? { dueOn: task.dueOn, left } : { left },
      },
    ],
  };
}
