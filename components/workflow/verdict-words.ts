import type { Eligibility } from '@/lib/workflow/rules/eligibility';

export const verdictWord: Record<Eligibility['verdict'], string> = {
  pass: 'Eligible: nothing stands against this exchange.',
  warn: 'Eligible, with something to look at.',
  block: 'Blocked: this exchange does not go on.',
  open: 'Questions are open.',
};
