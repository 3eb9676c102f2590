import type { PropertySide, PropertyStatus } from '@/lib/generated/prisma/enums';

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

export const sides = ['relinquished', 'replacement'] as const satisfies readonly PropertySide[];

export const sideTitle: Record<PropertySide, string> = {
  relinquished: 'Relinquished',
  replacement: 'Replacement',
};

/** What the closing of each side is called. */
export const closingWord: Record<PropertySide, string> = {
  relinquished: 'Transferred on',
  replacement: 'Received on',
};
