import type { PostponementRule } from './rules/postponement';
import type { NoticeClaim } from './rules/propose-postponement';

/** A postponement as the head of the page reads it for staff, with the names of who proposed and decided it. */
export interface DecisionRow extends NoticeClaim {
  id: string;
  rule: PostponementRule;
  noticeLink: string | null;
  dates: unknown;
  status: 'proposed' | 'approved' | 'declined';
  reason: string | null;
  proposedBy: string;
  proposer: string;
  decider: string | null;
  decidedAt: string | null;
}
