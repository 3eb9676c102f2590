import { TriangleAlert } from 'lucide-react';
import { stageName, type ExchangeStage } from '@/lib/exchanges/rules/stages';
import { writeDate } from '@/lib/shared/calendar-date';
import { sayMissing } from '@/lib/workflow/rules/gate';
import type { Held } from '@/lib/workflow/rules/held';
import { GateList } from './gate-list';

interface HeldBannerProps {
  exchangeId: string;
  stage: ExchangeStage;
  held: Held;
}

/** On top of every tab while days run that the stage does not show: what is missing, each with the way to put it right. */
export function HeldBanner({ exchangeId, stage, held: { at, missing, since } }: HeldBannerProps) {
  return (
    <section
      aria-label="The clock runs, and papers are missing"
      className="rounded-card border border-line-strong bg-surface p-4"
    >
      <div className="flex gap-2">
        <TriangleAlert aria-hidden className="mt-1 size-5 shrink-0 text-urgent-mark" />
        <div className="min-w-0 flex-1">
          <h2 className="text-lg font-semibold">
            The clock runs since {writeDate(since)}, and the file stands at {stageName(stage)}
          </h2>
          <p className="text-muted">
            {sayMissing(missing)} The file does not go on to {stageName(at)} without it, and the days do not
            wait.
          </p>
          <GateList exchangeId={exchangeId} gate={{ missing, met: [], waived: [] }} />
        </div>
      </div>
    </section>
  );
}
