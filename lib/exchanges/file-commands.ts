/** What staff change on an open file. Each runs in one transaction with its event and the dates that follow from it. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { addParticipant } from '@/lib/participants/commands';
import { addProperties, statusOnEntry } from '@/lib/properties/commands';
import { conflict, invalid } from '@/lib/shared/errors';
import { openFile, readFacts } from './file';
import type { CoordinatorChoice, FilePerson, FileProperty, ReturnData } from './file-input';
import { recomputeDeadlines, type Recomputed } from './recompute';

/** Adds a property; the closing of a relinquished one may move every deadline of the file. */
export async function addPropertyToFile(
  scope: Scope,
  { exchangeId, side, property }: FileProperty,
): Promise<Recomputed> {
  const file = await openFile(scope, exchangeId);
  allow(scope, 'property.add');
  const status = statusOnEntry(side, property.transferredOn, scope.today);
  await addProperties(scope, exchangeId, [{ ...property, side, status }]);
  await record(scope, 'property.added', { exchangeId, data: { side } });
  return recomputeDeadlines(scope, file);
}

/** Records the taxpayer's return and its extension. `was` is what the form showed: another's change is a conflict. */
export async function recordReturn(scope: Scope, { id, taxpayer, was }: ReturnData): Promise<Recomputed> {
  const file = await openFile(scope, id);
  allow(scope, 'exchange.edit');
  const { taxpayer: stored } = await readFacts(scope, file);
  const keys = ['type', 'returnDueOn', 'extensionFiledOn', 'extendedDueOn', 'returnFiledOn'] as const;
  if (keys.some((key) => stored[key] !== was[key])) {
    conflict('Somebody changed the return of this exchange meanwhile. Reload to see it, then try again.');
  }
  const recomputed = await recomputeDeadlines(scope, file, taxpayer);
  await record(scope, 'exchange.return_recorded', { exchangeId: id });
  return recomputed;
}

export async function addPersonToFile(scope: Scope, { exchangeId, participant }: FilePerson) {
  await openFile(scope, exchangeId);
  allow(scope, 'participant.add');
  const { contact } = await addParticipant(scope, exchangeId, participant);
  return { name: contact.displayName };
}

/** Gives the file to a coordinator or an admin of the firm; open tasks stay with whom they were assigned to. */
export async function chooseCoordinator(scope: Scope, { id, coordinatorId, was }: CoordinatorChoice) {
  await openFile(scope, id);
  allow(scope, 'exchange.chooseCoordinator');
  const member = await scope.db.membership.findFirst({
    where: { userId: coordinatorId, isActive: true, role: { in: ['admin', 'coordinator'] } },
    select: { userId: true },
  });
  if (!member)
    invalid('Choose a coordinator who works in your firm.', {
      coordinatorId: 'Choose a coordinator who works in your firm.',
    });
  const { count } = await scope.db.exchange.updateMany({
    where: { id, coordinatorId: was },
    data: { coordinatorId },
  });
  if (count === 0)
    conflict('Somebody gave this exchange to another coordinator meanwhile. Reload to see who.');
  await record(scope, 'exchange.coordinator_chosen', {
    exchangeId: id,
    data: { from: was, to: coordinatorId },
  });
}
