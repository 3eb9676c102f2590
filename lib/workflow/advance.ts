/** The stage of an exchange: forward through the gate of the next one, back with a reason. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { openFile, type FileRow } from '@/lib/exchanges/file';
import {
  nextStage,
  stageName,
  stagesOf,
  statusAt,
  statusOf,
  type ExchangeStage,
} from '@/lib/exchanges/rules/stages';
import { conflict, invalid } from '@/lib/shared/errors';
import { bringStageTasks } from '@/lib/tasks/stage-tasks';
import { readGateFacts } from './facts';
import type { StageMove, StageReturn } from './input';
import { sayMissing } from './rules/gate';
import { gateOf } from './rules/gates';
import { hasRelatedParty } from './rules/eligibility';
import { giveReason } from '@/lib/exchanges/stage-reason';
import { lockExchange } from './sql/lock-exchange';
import { refuseAsMoved } from './who-moved';

/**
 * Moves a file to the next stage of its type. The row is locked before anything is judged, so of two people who move it at once
 * one wins and the other is told who and when. Throws with everything that is missing for the stage. The tasks of the stage
 * come with it.
 */
export async function advanceStage(scope: Scope, { id, from, to }: StageMove) {
  const file = await openFile(scope, id);
  allow(scope, 'exchange.advance');
  await holdAt(scope, file, from);
  if (nextStage(file.exchangeType, from) !== to) {
    invalid(`After ${stageName(from)} this type of exchange does not go on to ${stageName(to)}.`);
  }
  const facts = await readGateFacts(scope, id);
  const { missing } = gateOf(file.exchangeType, to, facts);
  if (missing.length > 0) invalid(sayMissing(missing));
  await scope.db.exchange.updateMany({
    where: { id, stage: from },
    data: { stage: to, status: statusAt(to, file.status === 'active') },
  });
  await record(scope, 'exchange.stage_advanced', { exchangeId: id, data: { from, to } });
  const tasks = await bringStageTasks(scope, file, to, { relatedParty: hasRelatedParty(facts.answers) });
  return { stage: to, tasks };
}

/** Takes a file back to an earlier stage, with the reason. An active one stays active: no work becomes a draft again. */
export async function stepBack(scope: Scope, { id, from, to, reason }: StageReturn) {
  const file = await openFile(scope, id);
  allow(scope, 'exchange.advance');
  await holdAt(scope, file, from);
  const stages = stagesOf(file.exchangeType);
  if (!stages.includes(to) || stages.indexOf(to) >= stages.indexOf(from)) {
    invalid(`${stageName(to)} does not come before ${stageName(from)}.`);
  }
  if (statusOf(to) !== statusOf(from)) {
    invalid('An active exchange does not become a draft again. Put it on hold, or cancel it.');
  }
  await giveReason(scope, reason);
  await scope.db.exchange.updateMany({ where: { id, stage: from }, data: { stage: to } });
  await record(scope, 'exchange.stage_returned', { exchangeId: id, data: { from, to, reason } });
  return { stage: to };
}

/** Holds the row, at the stage that the page showed and at work. */
async function holdAt(scope: Scope, file: FileRow, from: ExchangeStage): Promise<void> {
  const standing = await lockExchange(scope, file.id);
  if (!standing || standing.stage !== from) return refuseAsMoved(scope, file.id, file.timeZone);
  if (standing.status === 'on_hold')
    conflict('This exchange is on hold. Take it up again before moving its stage.');
  if (standing.status !== file.status) return refuseAsMoved(scope, file.id, file.timeZone);
}
