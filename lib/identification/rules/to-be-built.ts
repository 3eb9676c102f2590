import type { ExchangeType, ParkedSide } from '../../exchanges/rules/values';

const BUILT: readonly ExchangeType[] = ['improvement', 'build_to_suit'];

/** Whether the writing also describes the construction: of a replacement still to be built (Reg. 1.1031(k)-1(e)(2)). */
export const isToBeBuilt = (type: ExchangeType, side: ParkedSide, received: boolean): boolean =>
  BUILT.includes(type) && side === 'replacement' && !received;
