import { CloudLightning } from '@/components/ui/icons';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import type { PostponementView } from '@/lib/postponements/queries';
import { ruleSentence, ruleWord, standingPhrase } from '@/lib/postponements/words';
import { writeDate } from '@/lib/shared/calendar-date';
import { ConfirmWithCounsel } from './comparison';
import { Approve, Decline } from './decide';
import { MovedDates } from './moved-dates';
import { NoticeName } from './notice-name';

interface ProposalBannerProps {
  exchange: Pick<ExchangeDetail, 'id' | 'number'>;
  postponements: readonly PostponementView[];
}

/** What waits for a decision, on top of the exchange for staff: one banner per disaster, its rules side by side. */
export function ProposalBanner({ exchange, postponements }: ProposalBannerProps) {
  const proposed = postponements.filter(({ status }) => status === 'proposed');
  const disasters = [...new Set(proposed.map(({ disasterOn }) => disasterOn))];
  return disasters.map((disasterOn) => {
    const rules = proposed.filter((row) => row.disasterOn === disasterOn);
    const first = rules[0]!;
    return (
      <section
        key={disasterOn}
        aria-label="Disaster postponement proposed"
        className="space-y-3 rounded-card border border-line-strong bg-surface p-4"
      >
        <div className="flex gap-2">
          <CloudLightning aria-hidden className="mt-1 size-5 shrink-0 text-attention-mark" />
          <div className="min-w-0">
            <h2 className="text-lg font-semibold">A disaster postponement waits for your decision</h2>
            <p className="text-muted">
              <NoticeName {...first} />: disaster {writeDate(disasterOn)}, deadlines from{' '}
              {writeDate(first.windowFrom)} postponed to {writeDate(first.postponedTo)}. Proposed by{' '}
              {first.proposer} for {standingPhrase[first.standing]}. No date has moved.
            </p>
          </div>
        </div>
        <div className="grid gap-3 lg:grid-cols-2">
          {rules.map((row) => (
            <section
              key={row.id}
              aria-label={ruleWord[row.rule]}
              className="flex min-w-0 flex-col gap-2 rounded-control border border-line p-3"
            >
              <h3 className="font-semibold">{ruleWord[row.rule]}</h3>
              <p className="text-sm text-muted">{ruleSentence[row.rule]}</p>
              <MovedDates dates={row.dates} />
              {row.stale && (
                <p className="text-sm font-medium text-attention">
                  The dates of the exchange changed since. Decline this, and propose the notice again.
                </p>
              )}
              {!row.mayApprove && (
                <p className="text-sm text-muted">
                  You proposed it, so another coordinator or an admin approves it.
                </p>
              )}
              <div className="mt-auto flex flex-wrap gap-2 pt-1">
                {row.mayApprove && !row.stale && (
                  <Approve exchangeId={exchange.id} exchangeNumber={exchange.number} postponement={row} />
                )}
                <Decline exchangeId={exchange.id} postponement={row} />
              </div>
            </section>
          ))}
        </div>
        <ConfirmWithCounsel />
      </section>
    );
  });
}
