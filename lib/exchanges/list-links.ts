/** Links into the exchange list and to an exchange: the one place that knows the list's address parameters. */
import type { TimelineStatus } from './rules/clocks';
import type { ExchangeStage } from './rules/stages';
import type { ExchangeStatus, ExchangeType } from './rules/values';

export type ListView = 'open' | 'mine' | 'risk' | 'week' | 'extension' | 'closed';

export interface ListFilter {
  view?: ListView;
  status?: ExchangeStatus;
  type?: ExchangeType;
  stage?: ExchangeStage;
  /** A member's id. */
  coordinator?: string;
  timeline?: TimelineStatus;
  q?: string;
}

/** `/exchanges?view=risk&coordinator=…`; parameters keep the order in which they are given. */
export function exchangeListLink(filter: ListFilter = {}): string {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value)).toString();
  return query ? `/exchanges?${query}` : '/exchanges';
}

export const exchangeLink = (id: string) => `/exchanges/${id}`;
