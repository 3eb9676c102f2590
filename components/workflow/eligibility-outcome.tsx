import { CircleAlert, Lock } from 'lucide-react';
import { WhyPopover } from '@/components/ui/why-popover';
import type { Outcome } from '@/lib/workflow/rules/eligibility';

/** What an answer means, where it is not simply in order. */
export function EligibilityOutcome({ outcome }: { outcome: Outcome | undefined }) {
  if (!outcome) return null;
  const { verdict, says, because } = outcome;
  if (verdict === 'pass') return null;
  const blocks = verdict === 'block';
  const Icon = blocks ? Lock : CircleAlert;
  return (
    <div
      className={`mt-2 flex gap-2 rounded-control p-2 text-sm ${blocks ? 'bg-overdue-soft text-overdue' : 'bg-attention-soft text-attention'}`}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p className="min-w-0">
        <span className="font-semibold">{blocks ? 'Blocks: ' : 'Note: '}</span>
        {says} <WhyPopover subject={blocks ? 'this blocks' : 'to look at this'} because={because} />
      </p>
    </div>
  );
}
