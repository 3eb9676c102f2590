/** Where the work on a file stands, moved by hand one stage at a time; what a stage needs (its gate) comes with later work. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { conflict, invalid } from '@/lib/shared/errors';
import { openFile } from './file';
import type { StageMove } from './file-input';
import { nextStage, stageName, statusOf } from './rules/stages';

/** Moves a file to the next stage of its type, guarded: somebody else's move in between is a conflict. */
export async function advanceStage(scope: Scope, { id, from, to }: StageMove) {
  const file = await openFile(scope, id);
  allow(scope, 'exchange.edit');
  if (file.status === 'on_hold')
    conflict('This exchange is on hold. Take it up again before moving its stage.');
  if (nextStage(file.exchangeType, from) !== to) {
    invalid(`After ${stageName(from)} this type of exchange does not go on to ${stageName(to)}.`);
  }
  if (to === 'relinquished_closed' && !file.transferDate) {
    invalid('Enter the day on which the relinquished property was transferred first, under Properties.');
  }
  const { count } = await scope.db.exchange.updateMany({
    where: { id, stage: from, status: file.status },
    data: { stage: to, status: statusOf(to) },
  });
  if (count === 0) {
    conflict('Somebody moved this exchange meanwhile. Reload to see where it stands.');
  }
  await record(scope, 'exchange.stage_advanced', { exchangeId: id, data: { from, to } });
  return { stage: to };
}
