import Link from 'next/link';
import { stageName, type ExchangeStage } from '@/lib/exchanges/rules/stages';
import type { WorkflowView } from '@/lib/workflow/view';
import { cureHref } from './cure-href';

interface NextStepProps {
  exchangeId: string;
  next: ExchangeStage;
  workflow: WorkflowView;
}

/** One line: the first thing that the next stage waits for, and the way to it. */
export function NextStep({ exchangeId, next, workflow }: NextStepProps) {
  const missing = workflow.gates[next]?.missing ?? [];
  const [first] = missing;
  if (!first) {
    return (
      <p>
        <span className="font-medium">Next:</span> {stageName(next)}. Everything it needs is there.
      </p>
    );
  }
  const others = missing.length - 1;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <span>
        <span className="font-medium">Next:</span> {first.words}
        {others > 0 && `, and ${others} more for ${stageName(next)}`}
        {others === 0 && `, for ${stageName(next)}`}.
      </span>
      <Link
        href={cureHref(exchangeId, first)}
        className="inline-flex min-h-6 items-center text-brand underline hover:text-brand-hover"
      >
        {first.cure.label}
      </Link>
    </p>
  );
}
