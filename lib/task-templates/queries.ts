import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { ExchangeType } from '@/lib/generated/prisma/enums';
import { notFound } from '@/lib/shared/errors';
import { escalationOf, remindersOf, type EscalationStep, type Reminder } from '@/lib/tasks/rules/notices';

const columns = {
  id: true,
  exchangeType: true,
  title: true,
  description: true,
  taskType: true,
  priority: true,
  anchor: true,
  stage: true,
  offsetDays: true,
  assignee: true,
  assigneeRole: true,
  assigneeUserId: true,
  assigneeMember: { select: { user: { select: { displayName: true } } } },
  reminderSchedule: true,
  escalationRules: true,
  estimatedMinutes: true,
  position: true,
  isActive: true,
  updatedAt: true,
  waitsFor: { where: { removedAt: null }, select: { dependsOnId: true } },
  _count: { select: { tasks: { where: { isOpen: true } } } },
} satisfies Prisma.TaskTemplateSelect;

type Row = Prisma.TaskTemplateGetPayload<{ select: typeof columns }>;

export interface TemplateView extends Omit<
  Row,
  '_count' | 'waitsFor' | 'assigneeMember' | 'reminderSchedule' | 'escalationRules' | 'updatedAt'
> {
  reminders: Reminder[];
  escalation: EscalationStep[];
  dependsOn: string[];
  /** The name of the one member whose task it is. */
  member: string | null;
  /** Open tasks made from it. */
  openTasks: number;
  /** What a change says it has seen. */
  seen: string;
}

/** The templates of one exchange type, in their order; retired ones last. */
export async function templatesOf(scope: Scope, exchangeType: ExchangeType): Promise<TemplateView[]> {
  allow(scope, 'taskTemplate.see');
  const rows = await scope.db.taskTemplate.findMany({
    where: { exchangeType },
    select: columns,
    orderBy: [{ isActive: 'desc' }, { position: 'asc' }, { id: 'asc' }],
  });
  return rows.map(view);
}

export async function getTemplate(scope: Scope, id: string): Promise<TemplateView> {
  const row = await scope.db.taskTemplate.findFirst({ where: { id }, select: columns });
  return row ? view(row) : notFound('Template');
}

function view({
  _count,
  waitsFor,
  assigneeMember,
  reminderSchedule,
  escalationRules,
  updatedAt,
  ...row
}: Row) {
  return {
    ...row,
    reminders: remindersOf(reminderSchedule),
    escalation: escalationOf(escalationRules),
    dependsOn: waitsFor.map(({ dependsOnId }) => dependsOnId),
    member: assigneeMember?.user.displayName ?? null,
    openTasks: _count.tasks,
    seen: updatedAt.toISOString(),
  };
}

/** Whom a template may name: active admins and coordinators. */
export async function staffMembers(scope: Scope): Promise<{ id: string; name: string }[]> {
  allow(scope, 'taskTemplate.see');
  const rows = await scope.db.membership.findMany({
    where: { isActive: true, role: { in: ['admin', 'coordinator'] } },
    select: { userId: true, user: { select: { displayName: true } } },
    orderBy: [{ user: { displayName: 'asc' } }, { userId: 'asc' }],
  });
  return rows.map(({ userId, user }) => ({ id: userId, name: user.displayName }));
}
