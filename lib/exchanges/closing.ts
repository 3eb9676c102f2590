/** The closing of a property: entered when it is known, corrected when it moves, with every date that follows from it. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import { todayIn, type Scope } from '@/lib/access/scope';
import { statusOnEntry } from '@/lib/properties/commands';
import { fromDateColumn, toDateColumn } from '@/lib/shared/calendar-date';
import { conflict, notFound } from '@/lib/shared/errors';
import { refuseBeforeAgreement } from './agreement';
import { openFile, readFacts } from './file';
import type { Closing } from './file-input';
import { recomputeDeadlines, type Recomputed } from './recompute';

const untouched: Recomputed = { changes: [], tasks: { moved: 0, made: 0 } };

/**
 * Sets, moves or clears the day on which a property is transferred or received. `was` is what the form showed: another's
 * change in between is a conflict. A relinquished property moves the deadlines of the file with it.
 */
export async function setClosing(
  scope: Scope,
  { exchangeId, propertyId, closedOn, was }: Closing,
): Promise<Recomputed> {
  const file = await openFile(scope, exchangeId);
  allow(scope, 'property.add');
  const property = await scope.db.exchangeProperty.findFirst({
    where: { id: propertyId, exchangeId },
    select: { side: true, status: true, transferredOn: true },
  });
  if (!property) return notFound('Property');
  const before = property.transferredOn && fromDateColumn(property.transferredOn);
  if ((before ?? undefined) !== was) {
    conflict('Somebody changed this closing meanwhile. Reload to see it, then try again.');
  }
  if (closedOn && property.side === 'relinquished') {
    await refuseBeforeAgreement(scope, exchangeId, { on: closedOn, field: 'closedOn' });
  }
  const today = todayIn(scope, file.timeZone);
  // What a closing alone decides; parked, identified or revoked properties keep their status until they close.
  const given = statusOnEntry(property.side, closedOn, today);
  // What was received, and was not after all, is still under contract.
  const decided = given === 'proposed' && property.status === 'acquired' ? 'under_contract' : given;
  const keeps = decided === 'proposed' || (decided === 'under_contract' && property.status === 'parked');
  const { count } = await scope.db.exchangeProperty.updateMany({
    where: { id: propertyId, transferredOn: property.transferredOn, status: property.status },
    data: {
      transferredOn: closedOn ? toDateColumn(closedOn) : null,
      ...(!keeps && { status: decided }),
    },
  });
  if (count === 0) conflict('Somebody changed this property meanwhile. Reload to see it, then try again.');
  await record(scope, 'property.closing_set', {
    exchangeId,
    subjectId: propertyId,
    data: { from: before, to: closedOn ?? null },
  });
  if (property.side !== 'relinquished') return untouched;
  const stored = await readFacts(scope, { ...file, transferDate: null });
  return recomputeDeadlines(scope, file, stored, {});
}
