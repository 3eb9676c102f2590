/** The values of a property, as the database's enums name them. */
export const propertySides = ['relinquished', 'replacement'] as const;
export type PropertySide = (typeof propertySides)[number];

export const propertyStatuses = [
  'proposed',
  'identified',
  'revoked',
  'under_contract',
  'parked',
  'acquired',
  'transferred',
  'lost',
] as const;
export type PropertyStatus = (typeof propertyStatuses)[number];
