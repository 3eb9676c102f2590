import type { PropertySide, PropertyStatus } from './values';

type Steps = Partial<Record<PropertyStatus, readonly PropertyStatus[]>>;

const relinquished: Steps = {
  proposed: ['under_contract', 'parked', 'transferred', 'lost'],
  identified: ['under_contract', 'parked', 'transferred', 'lost'],
  under_contract: ['parked', 'transferred', 'lost'],
  parked: ['under_contract', 'transferred', 'lost'],
  transferred: ['under_contract'],
  lost: ['under_contract'],
};

const replacement: Steps = {
  proposed: ['under_contract', 'parked', 'acquired', 'lost'],
  identified: ['under_contract', 'parked', 'acquired', 'lost'],
  under_contract: ['parked', 'acquired', 'lost'],
  parked: ['under_contract', 'acquired', 'transferred', 'lost'],
  acquired: ['under_contract'],
  transferred: ['parked'],
  revoked: ['acquired'],
};

/**
 * Where a property may go by hand; the same rule as app.property_steps. Identified and revoked follow from a signed notice;
 * a contract that fell through leaves a replacement where it stood.
 */
export function propertySteps(
  side: PropertySide,
  status: PropertyStatus,
  identified: boolean,
): readonly PropertyStatus[] {
  if (side === 'relinquished') return relinquished[status] ?? [];
  const forward = replacement[status] ?? [];
  const fellThrough = status === 'under_contract' || status === 'lost';
  return fellThrough ? [...forward, identified ? 'identified' : 'proposed'] : forward;
}

/** Entered with the day of the closing, not by itself. */
export const closes = (status: PropertyStatus) => status === 'acquired' || status === 'transferred';
