/**
 * Reminders and escalation of a task: rules with days after its due date (negative is before), and what they say on a day. The
 * shape is the database's, app.is_reminder_schedule and app.is_escalation_rules.
 */
import { addDays, type CalendarDate, daysBetween } from '../../shared/calendar-date';
import { priorities, type Priority } from './values';

export const reminderAudiences = ['assignee', 'coordinator', 'client', 'admins'] as const;
export type ReminderAudience = (typeof reminderAudiences)[number];

export interface Reminder {
  days: number;
  to: ReminderAudience;
}

export const raisedPriorities = ['medium', 'high', 'urgent'] as const;

export interface EscalationStep {
  /** Days overdue, from 1. */
  days: number;
  to: 'admins' | 'member';
  /** With `member`. */
  userId?: string;
  /** What the priority is raised to; never lowered. */
  priority?: (typeof raisedPriorities)[number];
}

export const MOST_REMINDERS = 10;
export const MOST_STEPS = 5;
export const FURTHEST_DAYS = 365;

/** What stands in tasks.reminder_schedule and task_templates.reminder_schedule. */
export const remindersOf = (stored: unknown): Reminder[] =>
  (stored as { reminders?: Reminder[] } | null)?.reminders ?? [];
export const escalationOf = (stored: unknown): EscalationStep[] =>
  (stored as { steps?: EscalationStep[] } | null)?.steps ?? [];

/** As it is stored: nothing is an empty object. */
export const storedReminders = (reminders: readonly Reminder[]): { reminders?: Reminder[] } =>
  reminders.length === 0 ? {} : { reminders: reminders.map(({ days, to }) => ({ days, to })) };
export const storedEscalation = (steps: readonly EscalationStep[]): { steps?: EscalationStep[] } =>
  steps.length === 0
    ? {}
    : {
        steps: steps.map(({ days, to, userId, priority }) => ({
          days,
          to,
          ...(to === 'member' && userId && { userId }),
          ...(priority && { priority }),
        })),
      };

export interface Ruled {
  dueOn: CalendarDate;
  reminders: readonly Reminder[];
  escalation: readonly EscalationStep[];
}

interface Told {
  /** Days after its day that it is told: 0 on the day. */
  lateDays: number;
}
export type DueReminder = Reminder & Told;
export type DueStep = EscalationStep & Told;

/** The rules whose day has come by `today`, earliest first. Whom they reached before, the database knows. */
export function noticesDue({ dueOn, reminders, escalation }: Ruled, today: CalendarDate) {
  const come = <R extends { days: number }>(rules: readonly R[]): (R & Told)[] =>
    rules
      .map((rule) => ({ ...rule, lateDays: daysBetween(addDays(dueOn, rule.days), today) }))
      .filter(({ lateDays }) => lateDays >= 0)
      .toSorted((a, b) => a.days - b.days);
  return { reminders: come(reminders), steps: come(escalation) };
}

/** The higher of the two. */
export const raised = (priority: Priority, to: Priority | undefined): Priority =>
  to && priorities.indexOf(to) > priorities.indexOf(priority) ? to : priority;

/** `Due tomorrow: Call the buyer`, `Overdue 2 days: ...`, `Late notice, due yesterday: ...`. */
export function noticeTitle(title: string, daysLeft: number, lateDays: number): string {
  const when = lateDays > 0 ? `Late notice, ${writeDue(daysLeft, 'due')}` : writeDue(daysLeft, 'Due');
  return `${when}: ${title}`.slice(0, 300);
}

function writeDue(daysLeft: number, due: 'due' | 'Due'): string {
  if (daysLeft === 0) return `${due} today`;
  if (daysLeft === 1) return `${due} tomorrow`;
  if (daysLeft > 0) return due === 'Due' ? `${daysLeft} days` : `due in ${daysLeft} days`;
  if (due === 'due') return daysLeft === -1 ? 'due yesterday' : `due ${-daysLeft} days ago`;
  return daysLeft === -1 ? 'Overdue 1 day' : `Overdue ${-daysLeft} days`;
}
