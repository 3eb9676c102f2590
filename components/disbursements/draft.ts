import type { ReleaseDraft } from '@/lib/disbursements/input';
import type { Ground, Purpose } from '@/lib/disbursements/rules/facts';
import type { NeverGround } from '@/lib/disbursements/rules/never';

/** A request as it is typed. */
export interface RequestDraft extends Omit<ReleaseDraft, 'exchangeId'> {
  purpose: Purpose;
  ground: Ground | NeverGround | '';
  contingency: string;
  evidence: string;
  propertyId: string;
  /** A person on file, `other` for somebody else, empty while nobody is chosen. */
  payeeId: string;
  payeeName: string;
  amount: string;
}

export const emptyDraft: RequestDraft = {
  purpose: 'replacement',
  ground: '',
  contingency: '',
  evidence: '',
  propertyId: '',
  payeeId: '',
  payeeName: '',
  amount: '',
};
