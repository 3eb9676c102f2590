/** The status of an exchange at the stage where it stands: on hold and back, failed, cancelled, and opened again. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import { todayIn, type Scope } from '@/lib/access/scope';
import { fileColumns, knownId, openFile, readFacts, type FileRow } from '@/lib/exchanges/file';
import { statusAt, statusMoves, type ExchangeStage } from '@/lib/exchanges/rules/stages';
import { hasBegun } from '@/lib/exchanges/rules/suggested-stage';
import { hasEnded } from '@/lib/exchanges/rules/values';
import { statusWord } from '@/lib/exchanges/status-words';
import { conflict, invalid, notFound } from '@/lib/shared/errors';
import type { Reopening, StatusChange } from './input';
import { giveReason } from '@/lib/exchanges/stage-reason';
import { lockExchange } from './sql/lock-exchange';
import { refuseAsMoved } from './who-moved';

const events: Record<StatusChange['to'], `exchange.${string}`> = {
  active: 'exchange.resumed',
  on_hold: 'exchange.held',
  failed: 'exchange.failed',
  cancelled: 'exchange.cancelled',
};

/** Moves the status where the office may; a hold and an end carry their reason, which taking up again takes away. */
export async function changeStatus(scope: Scope, { id, from, to, reason }: StatusChange) {
  const file = await openFile(scope, id);
  allow(scope, 'exchange.advance');
  const standing = await lockExchange(scope, id);
  if (standing?.status !== from) return refuseAsMoved(scope, id, file.timeZone);
  if (!statusMoves(from).includes(to)) {
    invalid(`An exchange does not go from ${statusWord[from]} to ${statusWord[to]}.`);
  }
  // What was held before its papers, and is neither sold nor parked, is a draft.
  const becomes = to === 'active' ? statusAt(standing.stage, await begun(scope, file)) : to;
  await scope.db.exchange.updateMany({
    where: { id, status: from },
    data: { status: becomes, statusReason: to === 'active' ? null : reason.trim() },
  });
  await record(scope, events[to], { exchangeId: id, ...(to !== 'active' && { data: { reason } }) });
  return { status: becomes };
}

const begun = async (scope: Scope, file: FileRow) =>
  hasBegun(file.exchangeType, await readFacts(scope, file), todayIn(scope, file.timeZone));

/** Opens a file again that has ended, for an admin: at the stage where it ended, before the close if it was completed. */
export async function reopenExchange(scope: Scope, { id, from, reason }: Reopening) {
  const file = await scope.db.exchange.findFirst({ where: { id: knownId(id) }, select: fileColumns });
  if (!file) return notFound('Exchange');
  allow(scope, 'exchange.reopen');
  const standing = await lockExchange(scope, id);
  if (standing?.status !== from) return refuseAsMoved(scope, id, file.timeZone);
  if (!hasEnded(from)) conflict('This exchange has not ended.');
  const stage: ExchangeStage = standing.stage === 'closed' ? 'tax_package' : standing.stage;
  const status = statusAt(stage, await begun(scope, file));
  await giveReason(scope, reason);
  await scope.db.exchange.updateMany({
    where: { id, status: from },
    data: { status, stage, statusReason: null },
  });
  await record(scope, 'exchange.reopened', { exchangeId: id, data: { from, reason } });
  return { status, stage };
}
