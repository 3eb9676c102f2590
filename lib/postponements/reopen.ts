/** An identification period that an approval moved past today runs again: the stage goes back to where it runs. */
import { record } from '@/lib/access/events';
import { todayIn, type Scope } from '@/lib/access/scope';
import type { FileRow } from '@/lib/exchanges/file';
import type { Recomputed } from '@/lib/exchanges/recompute';
import { runsAt } from '@/lib/exchanges/rules/clocks';
import { stagesOf, type ExchangeStage } from '@/lib/exchanges/rules/stages';
import { conflict } from '@/lib/shared/errors';
import { giveReason } from '@/lib/exchanges/stage-reason';

/** What became of the stage: it went back, or it is past the lock and stays. Neither for a file whose period was not locked. */
export interface Reopened {
  returnedTo?: ExchangeStage;
  staysAt?: ExchangeStage;
}

/** Only the lock itself is taken back: what came after it, a person takes back with a reason. */
export async function reopenIdentification(
  scope: Scope,
  { id, stage, exchangeType, timeZone }: FileRow,
  { changes }: Recomputed,
  notice: string,
): Promise<Reopened> {
  const moved = changes.find(({ kind }) => kind === 'identification');
  if (!moved?.to || moved.to < todayIn(scope, timeZone)) return {};
  const stages = stagesOf(exchangeType);
  const open = stages.findLast((one) => runsAt.identification(one));
  if (!open || stages.indexOf(stage) <= stages.indexOf(open)) return {};
  if (stage !== 'identification_locked') return { staysAt: stage };
  const reason = `The identification period runs again: postponed by ${notice}.`;
  await giveReason(scope, reason);
  const { count } = await scope.db.exchange.updateMany({ where: { id, stage }, data: { stage: open } });
  if (count === 0) conflict('Somebody moved the stage of this exchange meanwhile. Reload to see it.');
  const data = { from: stage, to: open, reason };
  await record(scope, 'exchange.stage_returned', { exchangeId: id, data });
  return { returnedTo: open };
}
