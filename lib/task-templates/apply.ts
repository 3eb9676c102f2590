/** What a changed template would do to the open tasks made from it, and doing it. Whose they are stays as people chose. */
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { deadlinesOf } from '@/lib/exchanges/deadline-columns';
import { fileColumns, readFacts, type FileRow } from '@/lib/exchanges/file';
import type { Prisma } from '@/lib/generated/prisma/client';
import { fromDateColumn, toDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { conflict } from '@/lib/shared/errors';
import { scheduleTasks } from '@/lib/tasks/rules/schedule';
import { storedEscalation, storedReminders } from '@/lib/tasks/rules/notices';
import { estimateTasks } from '@/lib/tasks/edit';
import { anchorsFor } from '@/lib/tasks/standard';
import type { TemplateChange } from './input';
import { getTemplate } from './queries';

export interface OpenTaskChange {
  id: string;
  title: string;
  exchange: string;
  from: CalendarDate | null;
  to: CalendarDate | null;
}

/** More are not changed at once: each moves its exchange. */
const MOST = 300;

/** The open tasks that would change, those first whose date moves; none is written. */
export async function previewTemplate(scope: Scope, change: TemplateChange) {
  const before = await getTemplate(scope, change.id);
  allow(scope, 'taskTemplate.edit');
  requireSameKind(before, change);
  const open = await planned(scope, change);
  const moving = open.filter(({ from, to }) => from !== to);
  return {
    open: open.length,
    moving: moving.slice(0, 100),
    moves: moving.length,
    tooMany: open.length > MOST,
  };
}

/** Open tasks wait for each other or do not: their dependencies and dates are changed one by one, where a person sees them. */
export function requireSameKind(before: Pick<TemplateChange, 'anchor'>, { anchor }: TemplateChange): void {
  if ((before.anchor === 'waited_for') === (anchor === 'waited_for')) return;
  conflict(
    'Open tasks cannot begin or stop to count from what they wait for. Save this for new tasks only, and change the open ones on their own pages.',
  );
}

/** Returns how many tasks were changed. */
export async function applyToOpen(scope: Scope, change: TemplateChange): Promise<number> {
  const open = await planned(scope, change);
  if (open.length > MOST) {
    conflict(`More than ${MOST} open tasks come from this template. Save the change for new tasks only.`);
  }
  const { title, taskType, priority, anchor, offsetDays } = change;
  for (const { id, to, follows } of open) {
    await scope.db.task.updateMany({
      where: { id, isOpen: true },
      data: {
        ...{ title, taskType, priority },
        description: change.description ?? null,
        reminderSchedule: storedReminders(change.reminders) as Prisma.InputJsonObject,
        escalationRules: storedEscalation(change.escalation) as Prisma.InputJsonObject,
        dueOn: to && toDateColumn(to),
        ...(follows && anchor && { anchor, offsetDays }),
      },
    });
  }
  await estimateTasks(
    scope,
    open.map(({ id }) => id),
    change.estimatedMinutes ?? null,
  );
  return open.length;
}

interface Planned extends OpenTaskChange {
  /** Whether its date follows one of the file's. */
  follows: boolean;
}

async function planned(scope: Scope, change: TemplateChange): Promise<Planned[]> {
  const tasks = await scope.db.task.findMany({
    where: {
      templateId: change.id,
      isOpen: true,
      exchange: { status: { in: ['draft', 'active', 'on_hold'] } },
    },
    select: {
      id: true,
      title: true,
      dueOn: true,
      anchor: true,
      category: true,
      exchange: { select: fileColumns },
    },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: MOST + 1,
  });
  const result: Planned[] = [];
  for (const { exchange, dueOn, anchor, category, ...task } of tasks) {
    const from = dueOn && fromDateColumn(dueOn);
    // One without anchor came with its stage, or a person gave it its date: that date stays.
    // Nor does one made before the template began, or ceased, to count from what it waits for.
    const sameKind = (anchor === 'waited_for') === (change.anchor === 'waited_for');
    const follows = anchor !== null && change.anchor !== null && sameKind;
    const to = follows && exchange ? await counted(scope, exchange, change, category) : undefined;
    result.push({ ...task, exchange: exchange?.exchangeNumber ?? '', from, to: to ?? from, follows });
  }
  return result;
}

/** The date on this file; undefined where what it counts from is not known. */
async function counted(
  scope: Scope,
  exchange: FileRow,
  { anchor, offsetDays }: TemplateChange,
  category: string | null,
): Promise<CalendarDate | undefined> {
  if (anchor === 'waited_for') return undefined;
  const facts = await readFacts(scope, exchange);
  const { id, exchangeType, clientId } = exchange;
  const anchors = anchorsFor({ id, exchangeType, clientId, facts, deadlines: deadlinesOf(facts) });
  return anchors && scheduleTasks([{ anchor, offsetDays, category }], anchors)[0]?.dueOn;
}
