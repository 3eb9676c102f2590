/** What staff change on an open file. Each runs in one transaction with its event and the dates that follow from it. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import { todayIn, type Scope } from '@/lib/access/scope';
import { addParticipant } from '@/lib/participants/commands';
import { addProperties, statusOnEntry } from '@/lib/properties/commands';
import { conflict, invalid } from '@/lib/shared/errors';
import { refuseBeforeAgreement } from './agreement';
import { requireCoordinator } from './coordinator';
import { openFile, readFacts } from './file';
import type { CoordinatorChoice, FilePerson, FileProperty, ReturnData } from './file-input';
import { recomputeDeadlines, type Recomputed } from './recompute';
import { filedAhead } from './date-preview';

/** Adds a property; the closing of a relinquished one may move every deadline of the file. */
export async function addPropertyToFile(
  scope: Scope,
  { exchangeId, side, property }: FileProperty,
): Promise<Recomputed> {
  const file = await openFile(scope, exchangeId);
  allow(scope, 'property.add');
  const facts = await readFacts(scope, file);
  const { transferredOn } = property;
  if (transferredOn && side === 'relinquished') {
    await refuseBeforeAgreement(scope, exchangeId, { on: transferredOn, field: 'property.transferredOn' });
  }
  const status = statusOnEntry(side, transferredOn, todayIn(scope, file.timeZone));
  await addProperties(scope, exchangeId, [{ ...property, side, status }]);
  await record(scope, 'property.added', { exchangeId, data: { side } });
  if (side !== 'relinquished' || !transferredOn) return nothingMoved;
  return recomputeDeadlines(scope, file, facts, { relinquished: [...facts.relinquished, { transferredOn }] });
}

const nothingMoved: Recomputed = { changes: [], tasks: { moved: 0, made: 0 } };

const returnKeys = ['type', 'returnDueOn', 'extensionFiledOn', 'extendedDueOn', 'returnFiledOn'] as const;

/** Records the taxpayer's return and its extension. `was` is what the form showed: another's change is a conflict. */
export async function recordReturn(scope: Scope, { id, taxpayer, was }: ReturnData): Promise<Recomputed> {
  const file = await openFile(scope, id);
  allow(scope, 'exchange.edit');
  const facts = await readFacts(scope, file);
  if (returnKeys.some((key) => facts.taxpayer[key] !== was[key])) {
    conflict('Somebody changed the return of this exchange meanwhile. Reload to see it, then try again.');
  }
  const early = filedAhead(taxpayer, todayIn(scope, file.timeZone));
  if (Object.keys(early).length > 0) invalid('What was filed lies in the past.', early);
  const recomputed = await recomputeDeadlines(scope, file, facts, { taxpayer });
  await record(scope, 'exchange.return_recorded', { exchangeId: id });
  return recomputed;
}

export async function addPersonToFile(scope: Scope, { exchangeId, participant }: FilePerson) {
  await openFile(scope, exchangeId);
  allow(scope, 'participant.add');
  const { contact } = await addParticipant(scope, exchangeId, participant);
  return { name: contact.displayName };
}

/** Gives the file to a coordinator or an admin of the firm, with the open work of whoever had it, or of nobody. */
export async function chooseCoordinator(scope: Scope, { id, coordinatorId, was }: CoordinatorChoice) {
  await openFile(scope, id);
  allow(scope, 'exchange.chooseCoordinator');
  await requireCoordinator(scope, coordinatorId);
  const { count } = await scope.db.exchange.updateMany({
    where: { id, coordinatorId: was },
    data: { coordinatorId },
  });
  if (count === 0)
    conflict('Somebody gave this exchange to another coordinator meanwhile. Reload to see who.');
  await scope.db.task.updateMany({
    where: { exchangeId: id, isOpen: true, assignedTo: was, contactId: null },
    data: { assignedTo: coordinatorId },
  });
  await record(scope, 'exchange.coordinator_chosen', {
    exchangeId: id,
    data: { from: was, to: coordinatorId },
  });
}
