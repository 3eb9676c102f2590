/** The saved views of the exchange list: what each holds, in words and as the URL names it. */
import { endedStatuses, exchangeStatuses, type ExchangeStatus } from './rules/values';

export const listViews = ['open', 'mine', 'risk', 'week', 'extension', 'closed', 'all'] as const;
export type ListView = (typeof listViews)[number];

const OPEN: readonly ExchangeStatus[] = ['draft', 'active', 'on_hold'];

interface View {
  label: string;
  /** What it holds, for the empty state and for readers. */
  holds: string;
  statuses: readonly ExchangeStatus[];
}

export const VIEW: Record<ListView, View> = {
  open: { label: 'All open', holds: 'Draft, active and on-hold exchanges.', statuses: OPEN },
  mine: { label: 'Mine', holds: 'Open exchanges that you coordinate.', statuses: OPEN },
  risk: {
    label: 'At risk',
    holds: 'Active exchanges of high or critical risk.',
    statuses: ['active'],
  },
  week: {
    label: 'This week',
    holds: 'Active exchanges with a clock that ends within 7 days.',
    statuses: ['active'],
  },
  extension: {
    label: 'Extension guard',
    holds:
      'Exchanges that end before day 180 because the return is due first and no timely extension is recorded.',
    statuses: OPEN,
  },
  closed: { label: 'Closed', holds: 'Completed, failed and cancelled exchanges.', statuses: endedStatuses },
  all: { label: 'All', holds: 'Every exchange that you may see.', statuses: exchangeStatuses },
};

/**
 * Staff file by coordinator, so "Mine" is theirs; everybody else sees only their own anyway. Risk, and whether an extension
 * counts, are the firm's to judge.
 */
const forStaff: readonly ListView[] = ['mine', 'risk', 'extension'];

export const viewsFor = (isStaff: boolean): readonly ListView[] =>
  listViews.filter((view) => isStaff || !forStaff.includes(view));
