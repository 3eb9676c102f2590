import { CircleAlert } from '@/components/ui/icons';
import type { Explained } from '@/lib/exchanges/explained';
import { DateChanges } from '../date-changes';
import { DeadlineWarnings } from '../new/deadline-warnings';

/** What a person should know about the dates: where rules and file differ first, then the warnings of the rules. */
export function DateNotices({ explained, isStaff }: { explained: Explained; isStaff: boolean }) {
  const { differences, problem, warnings } = explained;
  if (differences.length === 0 && !problem && warnings.length === 0) return null;
  return (
    <section aria-label="About the dates" className="space-y-2">
      {(differences.length > 0 || problem) && (
        <div className="flex gap-2 rounded-control bg-attention-soft p-3 text-sm text-attention">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <div className="min-w-0 space-y-1">
            <p className="font-semibold">
              {problem
                ? 'The rules give no date for what is on file.'
                : 'The dates on file differ from the rules.'}{' '}
              {isStaff
                ? 'Record what changed, or ask counsel which date holds.'
                : 'Ask your coordinator which of them holds.'}
            </p>
            {problem ? <p>{problem}</p> : <DateChanges changes={differences} />}
          </div>
        </div>
      )}
      <DeadlineWarnings warnings={warnings} />
    </section>
  );
}
