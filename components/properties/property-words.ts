import type { Side } from '@/lib/properties/input';
import type { PropertyStatus } from '@/lib/properties/queries';

export const propertyStatusWord: Record<PropertyStatus, string> = {
  proposed: 'Proposed',
  identified: 'Identified',
  revoked: 'Revoked',
  under_contract: 'Under contract',
  parked: 'Parked',
  acquired: 'Received',
  transferred: 'Transferred',
  lost: 'Lost',
};

export const sides = ['relinquished', 'replacement'] as const satisfies readonly Side[];

export const sideTitle: Record<Side, string> = {
  relinquished: 'Relinquished',
  replacement: 'Replacement',
};

/** What the closing of each side is called. */
export const closingWord: Record<Side, string> = {
  relinquished: 'Transferred on',
  replacement: 'Received on',
};
