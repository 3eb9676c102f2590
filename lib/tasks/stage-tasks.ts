/** The standard tasks that a stage brings. Made under the lock of the exchange, so that nobody makes them twice. */
import { todayIn, type Scope } from '@/lib/access/scope';
import type { FileRow } from '@/lib/exchanges/file';
import type { ExchangeStage } from '@/lib/exchanges/rules/stages';
import { fromDateColumn, toDateColumn } from '@/lib/shared/calendar-date';
import { newId } from '@/lib/shared/ids';
import { stageDue, type StageDates } from './rules/stage-due';
import { RELATED_PARTY } from './rules/standard-tasks/by-stage';

type File = Pick<FileRow, 'id' | 'exchangeType' | 'coordinatorId' | 'timeZone'>;

/** Makes those of the stage that the file does not have yet, however it got there before. Returns how many. */
export async function bringStageTasks(
  scope: Scope,
  file: File,
  stage: ExchangeStage,
  { relatedParty }: { relatedParty: boolean },
): Promise<number> {
  const templates = await scope.db.taskTemplate.findMany({
    where: {
      exchangeType: file.exchangeType,
      stage,
      isActive: true,
      tasks: { none: { exchangeId: file.id } },
      ...(!relatedParty && { NOT: { category: RELATED_PARTY } }),
    },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      title: true,
      description: true,
      taskType: true,
      category: true,
      anchor: true,
      offsetDays: true,
      priority: true,
    },
  });
  if (templates.length === 0) return 0;
  const dates = await stageDates(scope, file);
  await scope.db.task.createMany({
    // Without anchor: the date of a stage does not move when the dates of the exchange do.
    data: templates.map(({ id: templateId, anchor, offsetDays, ...task }) => ({
      ...task,
      id: newId(scope.now),
      exchangeId: file.id,
      templateId,
      dueOn: toDateColumn(stageDue({ anchor, offsetDays, category: task.category }, dates)),
      createdBy: scope.member.userId,
      assignedTo: file.coordinatorId,
    })),
  });
  return templates.length;
}

async function stageDates(scope: Scope, file: File): Promise<StageDates> {
  const today = todayIn(scope, file.timeZone);
  const properties = await scope.db.exchangeProperty.findMany({
    where: { exchangeId: file.id, transferredOn: { not: null }, status: { notIn: ['lost', 'revoked'] } },
    select: { side: true, transferredOn: true },
    orderBy: { transferredOn: 'asc' },
  });
  const closings = properties.flatMap(({ side, transferredOn }) =>
    transferredOn ? [{ side, on: fromDateColumn(transferredOn) }] : [],
  );
  return {
    today,
    lastTransfer: closings.filter(({ on }) => on <= today).at(-1)?.on,
    replacementClosing: closings.find(({ side, on }) => side === 'replacement' && on >= today)?.on,
  };
}
