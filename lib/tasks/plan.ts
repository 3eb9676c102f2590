/** How staff planned a task: reminders, escalation, recurrence, minutes and rating, and whom it has told. */
import type { Scope } from '@/lib/access/scope';
import { fromDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { notFound } from '@/lib/shared/errors';
import { recurrenceColumns, recurrenceOf } from './recurrence';
import { escalationOf, remindersOf, type EscalationStep, type Reminder } from './rules/notices';
import type { Recurrence } from './rules/recurrence';
import { starsOf } from './stars';

export interface Plan {
  reminders: Reminder[];
  escalation: EscalationStep[];
  /** Names of those that escalation tells, by id. */
  members: { id: string; name: string }[];
  estimatedMinutes: number | null;
  actualMinutes: number | null;
  stars: number | null;
  reason: string | null;
  template: string | null;
  recurrence: (Recurrence & { stopped: boolean }) | null;
  notices: Notice[];
}

export interface Notice {
  kind: 'reminder' | 'escalation';
  days: number;
  dueOn: CalendarDate;
  lateDays: number;
  sentAt: Date;
  person: string;
}

export async function planOf(scope: Scope, id: string): Promise<Plan> {
  const row = await scope.db.task.findFirst({
    where: { id },
    select: {
      reminderSchedule: true,
      escalationRules: true,
      estimatedMinutes: true,
      actualMinutes: true,
      qualityScore: true,
      qualityReason: true,
      template: { select: { title: true } },
      recurrence: { select: recurrenceColumns },
    },
  });
  if (!row) return notFound('Task');
  const { recurrence } = row;
  return {
    reminders: remindersOf(row.reminderSchedule),
    escalation: escalationOf(row.escalationRules),
    members: await staff(scope),
    estimatedMinutes: row.estimatedMinutes,
    actualMinutes: row.actualMinutes,
    stars: starsOf(row.qualityScore),
    reason: row.qualityReason,
    template: row.template?.title ?? null,
    recurrence: recurrence && { ...recurrenceOf(recurrence), stopped: recurrence.stoppedAt !== null },
    notices: await noticesOf(scope, id),
  };
}

async function noticesOf(scope: Scope, taskId: string): Promise<Notice[]> {
  const rows = await scope.db.taskNotice.findMany({
    where: { taskId, covered: false },
    select: {
      kind: true,
      days: true,
      dueOn: true,
      lateDays: true,
      sentAt: true,
      person: { select: { user: { select: { displayName: true } } } },
    },
    orderBy: { sentAt: 'desc' },
    take: 50,
  });
  return rows.map(({ dueOn, person, ...notice }) => ({
    ...notice,
    dueOn: fromDateColumn(dueOn),
    person: person.user.displayName,
  }));
}

/** Whom an overdue task may be escalated to. */
async function staff(scope: Scope): Promise<Plan['members']> {
  const rows = await scope.db.membership.findMany({
    where: { isActive: true, role: { in: ['admin', 'coordinator'] } },
    select: { userId: true, user: { select: { displayName: true } } },
    orderBy: [{ user: { displayName: 'asc' } }, { userId: 'asc' }],
  });
  return rows.map(({ userId, user }) => ({ id: userId, name: user.displayName }));
}
