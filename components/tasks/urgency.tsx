import { WhyPopover } from '@/components/ui/why-popover';
import type { Urgency as Figure } from '@/lib/tasks/urgency-words';

/** How much a task presses: a small quiet figure, with its reason one click away. */
export function Urgency({ urgency: { score, because } }: { urgency: Figure }) {
  return (
    <span className="inline-flex items-baseline gap-x-2 text-sm whitespace-nowrap text-muted">
      <span className="tabular-nums">Urgency {score}</span>
      <WhyPopover subject={`urgency ${score}`} because={because} />
    </span>
  );
}
