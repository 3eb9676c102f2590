import type { ParkedSide } from '../../exchanges/rules/values';

export const sideLower = (side: ParkedSide) =>
  side === 'replacement' ? 'replacement property' : 'relinquished property';
