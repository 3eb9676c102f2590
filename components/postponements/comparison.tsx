import { Scale } from '@/components/ui/icons';
import type { Proposal } from '@/lib/exchanges/rules/propose-postponement';
import { ruleSentence, ruleWord } from '@/lib/postponements/words';
import { MovedDates } from './moved-dates';

/** Both rules side by side: what each moves, what it leaves, and why. */
export function Comparison({ proposals }: { proposals: readonly Proposal[] }) {
  return (
    <div className="space-y-3">
      <div className="grid gap-3 sm:grid-cols-2">
        {proposals.map(({ rule, applies, refused, deadlines }) => (
          <section
            key={rule}
            aria-label={ruleWord[rule]}
            className="min-w-0 rounded-control border border-line bg-surface p-3"
          >
            <h4 className="font-semibold">{ruleWord[rule]}</h4>
            <p className="mt-1 mb-2 text-sm text-muted">{refused ?? ruleSentence[rule]}</p>
            {!refused && !applies && (
              <p className="mb-2 text-sm font-medium">This rule moves nothing here.</p>
            )}
            <MovedDates dates={deadlines} />
          </section>
        ))}
      </div>
      <ConfirmWithCounsel />
    </div>
  );
}

export function ConfirmWithCounsel() {
  return (
    <p className="flex items-center gap-1 text-sm font-medium text-attention">
      <Scale aria-hidden className="size-3.5 shrink-0" />
      Confirm with counsel: which rule applies, and the limits of one year and of the return.
    </p>
  );
}
