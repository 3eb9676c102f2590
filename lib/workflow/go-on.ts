/** A file whose closing was entered goes on by itself, as far as its gates are met and no further than its dates. */
import { record } from '@/lib/access/events';
import type { Scope } from '@/lib/access/scope';
import type { FileRow } from '@/lib/exchanges/file';
import { nextStage, stagesOf, statusAt, type ExchangeStage } from '@/lib/exchanges/rules/stages';
import { bringStageTasks } from '@/lib/tasks/stage-tasks';
import { readGateFacts } from './facts';
import { hasRelatedParty } from './rules/eligibility';
import { gateOf } from './rules/gates';

type File = Pick<FileRow, 'id' | 'exchangeType' | 'coordinatorId' | 'timeZone'>;

/**
 * From the stage of the file to `reached`, one at a time, each recorded and with its tasks; stops before the first stage that
 * lacks something. A blocked eligibility keeps even the first step from it. The caller has just written the row, and so holds it.
 * Returns how many tasks were made.
 */
export async function goOn(scope: Scope, file: File, reached: ExchangeStage): Promise<number> {
  if (reached === 'intake') return 0;
  const { id, exchangeType: type } = file;
  const stages = stagesOf(type);
  const facts = await readGateFacts(scope, id);
  const relatedParty = hasRelatedParty(facts.answers);
  let tasks = 0;
  if (await isBlocked(scope, id)) return tasks;
  for (let from = facts.stage; stages.indexOf(from) < stages.indexOf(reached);) {
    const to = nextStage(type, from);
    if (!to || gateOf(type, to, facts).missing.length > 0) break;
    await scope.db.exchange.updateMany({
      where: { id, stage: from },
      data: { stage: to, status: statusAt(to, true) },
    });
    await record(scope, 'exchange.stage_advanced', { exchangeId: id, data: { from, to } });
    tasks += await bringStageTasks(scope, file, to, { relatedParty });
    from = to;
  }
  return tasks;
}

/** As the database judges it, which would refuse the step. */
const isBlocked = async (scope: Scope, exchangeId: string) =>
  (await scope.db.exchangeEligibility.count({ where: { exchangeId, blocked: true } })) > 0;
