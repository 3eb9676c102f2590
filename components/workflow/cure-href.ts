import type { GateItem } from '@/lib/workflow/rules/gate';

/** The tab where something missing is put right. */
export const cureHref = (exchangeId: string, { cure }: Pick<GateItem, 'cure'>) =>
  cure.tab === 'overview' ? `/exchanges/${exchangeId}` : `/exchanges/${exchangeId}?tab=${cure.tab}`;
