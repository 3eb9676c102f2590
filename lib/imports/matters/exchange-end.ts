import { periods } from '@/lib/exchanges/rules/periods';
import type { ExchangeEnd } from './return-cap';

/** The end of a matter's exchange period by the rules: the list knows no extension, so none is counted. */
export const exchangeEnd: ExchangeEnd = ({ exchangeType, transferredOn, taxpayerType }) =>
  transferredOn === null || exchangeType === 'simultaneous'
    ? null
    : periods([transferredOn], { type: taxpayerType ?? undefined }).exchange;
