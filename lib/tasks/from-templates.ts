/** Tasks made from the firm's templates, whatever brings them: whose they are, how long they take, what they wait for. */
import type { Scope } from '@/lib/access/scope';
import type { Prisma } from '@/lib/generated/prisma/client';
import { toDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { newId } from '@/lib/shared/ids';
import { ownersOf } from './owners';
import { estimate } from './sql/durations';

export const templateColumns = {
  id: true,
  title: true,
  description: true,
  taskType: true,
  category: true,
  anchor: true,
  offsetDays: true,
  priority: true,
  assignee: true,
  assigneeRole: true,
  assigneeUserId: true,
  reminderSchedule: true,
  escalationRules: true,
  estimatedMinutes: true,
  waitsFor: { where: { removedAt: null }, select: { dependsOnId: true } },
} satisfies Prisma.TaskTemplateSelect;

export type Template = Prisma.TaskTemplateGetPayload<{ select: typeof templateColumns }>;

export interface TemplatedFile {
  id: string;
  clientId: string;
  coordinatorId?: string | null;
}

export interface Planned {
  template: Template;
  dueOn: CalendarDate | null;
  /** Whether the due date goes on following the dates of the file. */
  follows: boolean;
}

/** Makes them, in order; the caller has seen to it that the file has none of them yet. Returns how many. */
export async function makeTasks(
  scope: Scope,
  file: TemplatedFile,
  planned: readonly Planned[],
): Promise<number> {
  if (planned.length === 0) return 0;
  const owners = await ownersOf(
    scope,
    file,
    planned.map(({ template }) => template),
  );
  const made = planned.map((plan) => ({ ...plan, id: newId(scope.now) }));
  await scope.db.task.createMany({
    data: made.map(({ id, template, dueOn, follows }) => ({
      id,
      exchangeId: file.id,
      templateId: template.id,
      title: template.title,
      description: template.description,
      taskType: template.taskType,
      category: template.category,
      priority: template.priority,
      ...(follows && { anchor: template.anchor, offsetDays: template.offsetDays }),
      dueOn: dueOn && toDateColumn(dueOn),
      createdBy: scope.member.userId,
      ...owners(template),
      reminderSchedule: template.reminderSchedule ?? {},
      escalationRules: template.escalationRules ?? {},
    })),
  });
  await estimate(
    scope,
    made.flatMap(({ id, template: { estimatedMinutes: minutes } }) => (minutes ? [{ id, minutes }] : [])),
  );
  await linkMade(
    scope,
    file.id,
    made.map(({ template }) => template),
  );
  return made.length;
}

/** What templates wait for becomes what their tasks wait for, also where the other task was there before. */
async function linkMade(scope: Scope, exchangeId: string, made: readonly Template[]): Promise<void> {
  const ids = made.map(({ id }) => id);
  const links = await scope.db.taskTemplateDependency.findMany({
    where: { removedAt: null, OR: [{ templateId: { in: ids } }, { dependsOnId: { in: ids } }] },
    select: { templateId: true, dependsOnId: true },
  });
  if (links.length === 0) return;
  const concerned = [...new Set(links.flatMap(({ templateId, dependsOnId }) => [templateId, dependsOnId]))];
  const tasks = await scope.db.task.findMany({
    where: { exchangeId, templateId: { in: concerned }, status: { not: 'cancelled' } },
    select: { id: true, templateId: true, isOpen: true },
    orderBy: { id: 'asc' },
  });
  const of = new Map(tasks.map((task) => [task.templateId, task]));
  const data = links.flatMap(({ templateId, dependsOnId }) => {
    const [waiting, on] = [of.get(templateId), of.get(dependsOnId)];
    return waiting?.isOpen && on ? [{ taskId: waiting.id, dependsOnId: on.id }] : [];
  });
  if (data.length > 0) await scope.db.taskDependency.createMany({ data, skipDuplicates: true });
}
