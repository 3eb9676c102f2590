/** The values of an exchange, as the database's enums name them. */
export const exchangeTypes = ['delayed', 'simultaneous', 'reverse', 'improvement', 'build_to_suit'] as const;
export type ExchangeType = (typeof exchangeTypes)[number];

export const exchangeStatuses = ['draft', 'active', 'on_hold', 'completed', 'failed', 'cancelled'] as const;
export type ExchangeStatus = (typeof exchangeStatuses)[number];

/** Its record no longer changes. */
export const endedStatuses: readonly ExchangeStatus[] = ['completed', 'failed', 'cancelled'];
export const hasEnded = (status: ExchangeStatus) => endedStatuses.includes(status);

export const taxpayerTypes = [
  'individual',
  'trust',
  'partnership',
  's_corporation',
  'c_corporation',
] as const;
export type TaxpayerType = (typeof taxpayerTypes)[number];

export const parkedSides = ['replacement', 'relinquished'] as const;
export type ParkedSide = (typeof parkedSides)[number];

export const riskLevels = ['low', 'medium', 'high', 'critical'] as const;
export type RiskLevel = (typeof riskLevels)[number];
