/** Reminders and escalation in words. */
import type { EscalationStep, Reminder, ReminderAudience } from '@/lib/tasks/rules/notices';

export const audienceWord: Record<ReminderAudience, string> = {
  assignee: 'Assignee',
  coordinator: 'Coordinator',
  client: 'Client, of their own task',
  admins: 'Admins',
};

const dayCount = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`;

/** `3 days before it is due: assignee`. */
export function writeReminder({ days, to }: Reminder): string {
  const when =
    days === 0 ? 'On the due date' : `${dayCount(Math.abs(days))} ${days < 0 ? 'before' : 'after'} it is due`;
  return `${when}: ${audienceWord[to].toLowerCase()}`;
}

/** `2 days overdue: admins, priority to urgent`. */
export function writeStep({ days, to, priority }: EscalationStep, member?: string): string {
  const whom = to === 'admins' ? 'admins' : (member ?? 'a member');
  return `${dayCount(days)} overdue: ${whom}${priority ? `, priority to ${priority}` : ''}`;
}
