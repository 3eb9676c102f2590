/** The firm's standard tasks, as its admins keep them. A change is for tasks made from now on, unless it says otherwise. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { Prisma } from '@/lib/generated/prisma/client';
import { conflict, invalid } from '@/lib/shared/errors';
import { newId } from '@/lib/shared/ids';
import { requireMembers } from '@/lib/tasks/edit';
import { storedEscalation, storedReminders } from '@/lib/tasks/rules/notices';
import { applyToOpen, requireSameKind } from './apply';
import { setDependencies } from './dependencies';
import type { NewTemplate, TemplateChange, TemplateRetirement, TemplateStep } from './input';
import { getTemplate, staffMembers } from './queries';

/** The columns that a form fills. */
export const stored = (template: NewTemplate | TemplateChange) => ({
  title: template.title,
  description: template.description ?? null,
  taskType: template.taskType,
  priority: template.priority,
  anchor: template.anchor,
  stage: template.stage,
  offsetDays: template.offsetDays,
  assignee: template.assignee,
  assigneeRole: template.assignee === 'participant' ? (template.assigneeRole ?? null) : null,
  assigneeUserId: template.assignee === 'member' ? (template.assigneeUserId ?? null) : null,
  reminderSchedule: storedReminders(template.reminders) as Prisma.InputJsonObject,
  escalationRules: storedEscalation(template.escalation) as Prisma.InputJsonObject,
  estimatedMinutes: template.estimatedMinutes ?? null,
});

export async function createTemplate(scope: Scope, template: NewTemplate) {
  allow(scope, 'taskTemplate.edit');
  await requireKnown(scope, template);
  const { exchangeType } = template;
  const last = await scope.db.taskTemplate.aggregate({ where: { exchangeType }, _max: { position: true } });
  const id = newId(scope.now);
  await scope.db.taskTemplate.createMany({
    data: [
      {
        ...stored(template),
        ...{ id, exchangeType },
        code: `own_${id.replaceAll('-', '')}`,
        position: (last._max.position ?? 0) + 1,
      },
    ],
  });
  await setDependencies(scope, { id, exchangeType, dependsOn: template.dependsOn, title: template.title });
  await record(scope, 'task_template.added', { subjectId: id, data: { exchangeType } });
  return { id };
}

/** Returns how many open tasks went along. */
export async function changeTemplate(scope: Scope, change: TemplateChange) {
  const before = await getTemplate(scope, change.id);
  allow(scope, 'taskTemplate.edit');
  await requireKnown(scope, change);
  if (change.applyToOpen) requireSameKind(before, change);
  const { id, exchangeType, dependsOn, title } = change;
  const { count } = await scope.db.taskTemplate.updateMany({
    where: { id, exchangeType: before.exchangeType, updatedAt: asSeen(change.seen) },
    data: stored(change),
  });
  if (count === 0 || exchangeType !== before.exchangeType) {
    conflict('Somebody else changed this template meanwhile. What you typed is kept; reload to see theirs.');
  }
  await setDependencies(scope, { id, exchangeType, dependsOn, title });
  const applied = change.applyToOpen ? await applyToOpen(scope, change) : 0;
  await record(scope, 'task_template.changed', { subjectId: id, data: { exchangeType, applied } });
  return { id, applied };
}

/** The database keeps microseconds, a page milliseconds. */
function asSeen(seen: string) {
  const from = new Date(seen);
  return { gte: from, lt: new Date(from.getTime() + 1) };
}

/** A retired template makes no further task; the tasks it made stay. */
export async function retireTemplate(scope: Scope, { id, isActive }: TemplateRetirement) {
  const template = await getTemplate(scope, id);
  allow(scope, 'taskTemplate.edit');
  const { count } = await scope.db.taskTemplate.updateMany({
    where: { id, isActive: !isActive },
    data: { isActive },
  });
  if (count === 0) return { id };
  await record(scope, isActive ? 'task_template.restored' : 'task_template.retired', {
    subjectId: id,
    data: { exchangeType: template.exchangeType },
  });
  return { id };
}

/** Trades places with its neighbor; numbers them anew, since imported positions may repeat. */
export async function moveTemplate(scope: Scope, { id, direction }: TemplateStep) {
  const template = await getTemplate(scope, id);
  allow(scope, 'taskTemplate.edit');
  const rows = await scope.db.taskTemplate.findMany({
    where: { exchangeType: template.exchangeType, isActive: template.isActive },
    select: { id: true, position: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const at = rows.findIndex((row) => row.id === id);
  const to = at + (direction === 'up' ? -1 : 1);
  const [moved] = rows.splice(at, 1);
  if (!moved || to < 0 || to > rows.length) return { id };
  rows.splice(to, 0, moved);
  for (const [index, row] of rows.entries()) {
    if (row.position === index + 1) continue;
    await scope.db.taskTemplate.updateMany({ where: { id: row.id }, data: { position: index + 1 } });
  }
  return { id };
}

async function requireKnown(scope: Scope, template: NewTemplate | TemplateChange): Promise<void> {
  await requireMembers(scope, template.escalation);
  if (template.assignee !== 'member') return;
  const staff = await staffMembers(scope);
  if (!staff.some(({ id }) => id === template.assigneeUserId)) {
    const message = 'Choose an active admin or coordinator of the firm.';
    invalid(message, { assigneeUserId: message });
  }
}
