/** Who is meant by the words of a rule, as the firm and the file stand now. */
import type { CalendarDate } from '../../shared/calendar-date';
import type { EscalationStep, ReminderAudience } from './notices';
import type { Priority } from './values';

/** A task about to be told of. */
export interface Telling {
  organizationId: string;
  id: string;
  title: string;
  priority: Priority;
  dueOn: CalendarDate;
  exchangeId: string | null;
  assignedTo: string | null;
  coordinatorId: string | null;
  clientUserId: string | null;
  timeZone: string;
  reminderSchedule: unknown;
  escalationRules: unknown;
}

/** An active member of the firm who is an admin or has a way to the file; `onFile` for the latter. */
export interface Reachable {
  userId: string;
  isAdmin: boolean;
  onFile: boolean;
}

export interface Audience {
  reminder(to: ReminderAudience): string[];
  escalation(step: Pick<EscalationStep, 'to' | 'userId'>): string[];
}

type People = Pick<Telling, 'assignedTo' | 'coordinatorId' | 'clientUserId' | 'exchangeId'>;

/**
 * Nobody is told of what they may not see: the client of their own tasks only, a member who has no way to the file is replaced by
 * the admins. What is nobody's, or of somebody who has left, is the coordinator's; without one, the admins'. No reminder is lost.
 */
export function audienceOf(task: People, people: readonly Reachable[]): Audience {
  const known = new Map(people.map((person) => [person.userId, person]));
  const sees = (person: Reachable | undefined) =>
    person !== undefined && (person.isAdmin || person.onFile || task.exchangeId === null);
  const active = (id: string | null | undefined) => (id && sees(known.get(id)) ? [id] : []);
  const admins = people.filter(({ isAdmin }) => isAdmin).map(({ userId }) => userId);
  const firstOf = (...those: string[][]) => those.find((ids) => ids.length > 0) ?? [];
  const coordinator = firstOf(active(task.coordinatorId), admins);
  return {
    reminder(to) {
      if (to === 'admins') return admins;
      if (to === 'coordinator') return coordinator;
      if (to === 'client' && (!task.assignedTo || task.clientUserId !== task.assignedTo)) return [];
      return firstOf(active(task.assignedTo), coordinator);
    },
    escalation({ to, userId }) {
      const member = to === 'member' ? active(userId) : [];
      return member.length > 0 ? member : admins;
    },
  };
}
