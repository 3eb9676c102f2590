import type { Status } from '@/components/ui/status';
import type { RequestView } from '@/lib/disbursements/queries';
import type { Ground, Purpose } from '@/lib/disbursements/rules/facts';
import type { NeverGround } from '@/lib/disbursements/rules/never';
import type { CallOutcome } from '@/lib/disbursements/rules/steps';

export const purposeWord: Record<Purpose, string> = {
  replacement: 'Payment for replacement property',
  expense: 'Item of a closing statement',
  refund: 'Refund to the taxpayer',
};

/** Why funds would go back: the listed events, and what people ask for besides. */
export const groundWord: Record<Ground | NeverGround, string> = {
  nothing_identified: 'Nothing was identified or received',
  all_received: 'All identified property was received',
  contingency: 'A written contingency',
  period_over: 'The exchange period is over',
  changed_mind: 'The taxpayer changed their mind',
  pledge: 'The taxpayer wants to pledge the funds',
  loan: 'The taxpayer wants a loan against the funds',
};

export const statusLook: Record<RequestView['status'], { status: Status; label: string }> = {
  requested: { status: 'attention', label: 'Asked for' },
  approved_once: { status: 'attention', label: 'Approved once' },
  approved: { status: 'on_track', label: 'Approved' },
  released: { status: 'done', label: 'Released' },
  blocked: { status: 'blocked', label: 'Blocked' },
  withdrawn: { status: 'closed', label: 'Withdrawn' },
};

export const outcomeWord: Record<CallOutcome, string> = {
  confirmed: 'Confirmed',
  not_reached: 'Nobody was reached',
  not_confirmed: 'Not confirmed',
};
