/** Moments of an exchange that somebody outside the office should hear of. */
import type { ExchangeType } from '@/lib/exchanges/rules/values';

const words = {
  transferred: 'The relinquished property is transferred',
  funds_received: 'The proceeds have arrived',
  identification_15: '15 days to the end of the identification period',
  identified: 'The identification is sent',
  identification_over: 'The identification period has ended',
  parked: 'The titleholder has taken title',
  replacement_closed: 'A replacement property is received',
  exchange_30: '30 days to the end of the exchange',
  closed: 'The exchange is closed',
} as const;

export type Milestone = keyof typeof words;

const identification: Milestone[] = ['identification_15', 'identified', 'identification_over'];
const after: Milestone[] = ['replacement_closed', 'exchange_30', 'closed'];
const sold: Milestone[] = ['transferred', 'funds_received'];

const byType: Record<ExchangeType, Milestone[]> = {
  delayed: [...sold, ...identification, ...after],
  simultaneous: ['transferred', 'closed'],
  reverse: ['parked', ...sold, ...after],
  improvement: [...sold, ...identification, 'parked', ...after],
  build_to_suit: [...sold, ...identification, 'parked', ...after],
};

export const milestonesOf = (type: ExchangeType): readonly Milestone[] => byType[type];
export const milestoneWord = (milestone: string): string =>
  (words as Record<string, string>)[milestone] ?? milestone;
