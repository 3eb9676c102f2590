/** The standard tasks that a stage brings. Made under the lock of the exchange, so that nobody makes them twice. */
import { todayIn, type Scope } from '@/lib/access/scope';
import type { FileRow } from '@/lib/exchanges/file';
import type { ExchangeStage } from '@/lib/exchanges/rules/stages';
import { fromDateColumn } from '@/lib/shared/calendar-date';
import { makeTasks, templateColumns, type Template } from './from-templates';
import { stageDue, type StageDates } from './rules/stage-due';
import { RELATED_PARTY } from './rules/standard-tasks/by-stage';

type File = Pick<FileRow, 'id' | 'exchangeType' | 'coordinatorId' | 'clientId' | 'timeZone'>;

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
    select: templateColumns,
  });
  if (templates.length === 0) return 0;
  const dates = await stageDates(scope, file);
  const open = await openTemplates(scope, file.id, templates);
  const planned = templates.map((template) => {
    const waits = template.anchor === 'waited_for';
    const waitsForOpen = waits && template.waitsFor.some(({ dependsOnId }) => open.has(dependsOnId));
    // Otherwise without anchor: the date of a stage does not move when the dates of the exchange do.
    return { template, dueOn: waitsForOpen ? null : stageDue(template, dates), follows: waits };
  });
  return makeTasks(scope, file, planned);
}

/** Those that are open on the file, or are made now: what waits for them has no date yet. */
async function openTemplates(scope: Scope, exchangeId: string, made: readonly Template[]) {
  const on = [...new Set(made.flatMap(({ waitsFor }) => waitsFor.map(({ dependsOnId }) => dependsOnId)))];
  const tasks =
    on.length === 0
      ? []
      : await scope.db.task.findMany({
          where: { exchangeId, templateId: { in: on }, isOpen: true },
          select: { templateId: true },
        });
  return new Set([...tasks.map(({ templateId }) => templateId), ...made.map(({ id }) => id)]);
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
