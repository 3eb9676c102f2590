import { Figure } from '@/components/ui/figure';
import type { AnalyticsPage } from '@/lib/analytics/queries';
import { writeMoney } from '@/lib/shared/money';
import { share } from './share';

type FiguresProps = Pick<AnalyticsPage, 'figures' | 'own'> & {
  /** False before the first count, when zero would be a claim. */
  counted: boolean;
};

export function AnalyticsFigures({ figures, own, counted }: FiguresProps) {
  const value = (written: string) => (counted ? written : '–');
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="mb-2 text-lg font-semibold">
        {own ? 'Figures of the exchanges you coordinate' : 'Figures of all exchanges'}
      </h2>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Figure
          label="Active exchanges"
          value={value(figures.active.toLocaleString('en-US'))}
          hint="Exchanges whose status is active."
        />
        <Figure
          label="Value at stake"
          value={value(writeMoney(figures.valueAtStake))}
          hint="Exchange values of the active exchanges: the relinquished side, or the replacement until that is known."
        />
        <Figure
          label="On-time rate"
          value={value(share(figures.onTime, figures.dueCompleted) ?? 'None due yet')}
          hint={`Tasks done on or before their due date: ${count(figures.onTime)} of ${count(figures.dueCompleted)} completed ones that had one.`}
        />
        <Figure
          label="Invoiced"
          value={value(writeMoney(figures.invoiced))}
          hint="Totals of sent, partially paid and paid invoices on these exchanges."
        />
        <Figure
          label="Outstanding"
          value={value(writeMoney(figures.outstanding))}
          hint="Invoiced, less what was paid."
        />
        <Figure
          label="Profit"
          value={value(writeMoney(figures.profit))}
          hint="Invoiced fees, less expenses that are not billable or not invoiced."
        />
      </div>
    </section>
  );
}

const count = (number: number) => number.toLocaleString('en-US');
