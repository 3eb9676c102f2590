import { WhyPopover } from '@/components/ui/why-popover';
import { fileDateWord } from '@/lib/exchanges/file-dates';
import type { Because } from '@/lib/exchanges/rules/because';
import type { MovedDate } from '@/lib/postponements/stored';
import { writeDate } from '@/lib/shared/calendar-date';

interface MovedDatesProps {
  dates: readonly (MovedDate & { because?: readonly Because[] })[];
}

/** Each deadline from its date before to the one after, or that it stays, with the reason where it is known. */
export function MovedDates({ dates }: MovedDatesProps) {
  return (
    <dl className="space-y-2">
      {dates.map(({ kind, from, to, because }) => (
        <div key={kind}>
          <dt className="text-sm text-muted">{fileDateWord[kind]}</dt>
          <dd className="flex flex-wrap items-baseline gap-x-2 tabular-nums">
            {from === to ? (
              <span className="text-muted">stays {writeDate(from)}</span>
            ) : (
              <span>
                <span className="sr-only">from </span>
                <s className="text-muted">{writeDate(from)}</s>
                <span className="sr-only"> to</span> <b className="font-semibold">{writeDate(to)}</b>
              </span>
            )}
            {because && because.length > 0 && <WhyPopover subject={writeDate(to)} because={because} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
