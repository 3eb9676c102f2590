/**
 * Opens many exchanges of an import in one transaction: a statement for each table, not for each exchange, so that the
 * triggers, which work by statement, run once as well. The same rules and the same rows as openExchange.
 */
import { recordAll } from '@/lib/access/events';
import { allow, can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { addPropertiesOfMany } from '@/lib/properties/add-many';
import { newId } from '@/lib/shared/ids';
import { createStandardTasksOf } from '@/lib/tasks/standard-many';
import { factsOfInput, placed, type FileRecord } from './commands';
import { deadlineColumns, deadlinesOf } from './deadline-columns';
import type { NewExchange } from './input';
import type { DeadlineFacts } from './rules/facts';
import type { ExchangeStage } from './rules/stages';
import { statusAt } from './rules/stages';
import { suggestedStage } from './rules/suggested-stage';
import { insertExchanges } from './sql/insert-exchanges';
import { setProceeds } from './sql/set-proceeds';

/** An old file with its number; `coordinatorId` is a member who coordinates, which the caller has looked up. */
export interface OldFile extends Omit<FileRecord, 'exchangeNumber'> {
  exchangeNumber: string;
  clientId: string;
  coordinatorId?: string;
  stage: ExchangeStage;
  exchange: Pick<NewExchange, 'exchangeType' | 'relinquished' | 'replacement' | 'taxpayer'> & {
    name: string;
  };
}

/** Returns the ids, in the order given. All of them or none; throws ExpectedError when the database refuses one. */
export async function openExchanges(scope: Scope, files: readonly OldFile[]): Promise<string[]> {
  allow(scope, 'exchange.open');
  if (files.length === 0) return [];
  const opened = files.map((file) => ({
    file,
    id: newId(file.openedAt ?? scope.now),
    facts: factsOfInput(file.exchange),
    coordinatorId: can(scope, 'exchange.chooseCoordinator') ? file.coordinatorId : scope.member.userId,
  }));
  await insertExchanges(
    scope,
    opened.map(({ file, id, facts, coordinatorId }) => ({
      id,
      exchangeNumber: file.exchangeNumber,
      name: file.exchange.name,
      exchangeType: file.exchange.exchangeType,
      clientId: file.clientId,
      coordinatorId,
      stage: file.stage,
      status: file.standing?.status ?? statusAt(file.stage, hasBegun(scope, file, facts)),
      statusReason: file.standing?.reason,
      notes: file.notes,
      dates: deadlineColumns(facts),
    })),
  );
  await addPropertiesOfMany(
    scope,
    opened.flatMap(({ file, id }) =>
      placed(scope, file.exchange, file).map((property) => ({
        ...property,
        id: newId(scope.now),
        exchangeId: id,
      })),
    ),
  );
  await setProceeds(
    scope,
    opened
      .filter(({ file }) => file.proceeds || file.proceedsBank)
      .map(({ file, id }) => ({ exchangeId: id, proceeds: file.proceeds, bank: file.proceedsBank })),
  );
  await createStandardTasksOf(
    scope,
    opened.flatMap(({ file, id, facts, coordinatorId }) =>
      file.tasksDueFrom === 'none'
        ? []
        : [
            {
              ...{ id, exchangeType: file.exchange.exchangeType, coordinatorId, clientId: file.clientId },
              ...{ facts, deadlines: deadlinesOf(facts), dueFrom: file.tasksDueFrom },
            },
          ],
    ),
  );
  await recordAll(
    scope,
    'exchange.opened',
    opened.map(({ file, id }) => ({
      exchangeId: id,
      data: { exchangeNumber: file.exchangeNumber, stage: file.stage },
    })),
  );
  return opened.map(({ id }) => id);
}

/** Sold or parked by today, so that its clocks run wherever its stage stands. */
const hasBegun = (scope: Scope, { exchange }: OldFile, facts: DeadlineFacts) =>
  suggestedStage(exchange.exchangeType, facts, scope.today) !== 'intake';
