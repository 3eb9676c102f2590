import type { ReactNode } from 'react';
import { Figure } from '@/components/ui/figure';
import type { InMonth, Totals } from '@/lib/dashboards/figures';
import { exchangesHref, type ListState } from '@/lib/exchanges/list-params';
import { writeMoney } from '@/lib/shared/money';

interface FiguresProps {
  totals: Totals;
  /** Limits the lists behind the figures to the same files. */
  coordinator?: string;
  children?: ReactNode;
}

/** The figures; each of its own links to the list of exactly the exchanges it counts. */
export function Figures({ totals, coordinator, children }: FiguresProps) {
  const list = (state: Partial<ListState>) =>
    exchangesHref({ ...state, ...(coordinator && { coordinator }) });
  const active = list({ status: ['active'] });
  const { opened, completed } = totals;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="mb-2 text-lg font-semibold">
        {coordinator ? 'Figures of the exchanges you coordinate' : 'Figures'}
      </h2>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Figure label="Active exchanges" value={count(totals.active)} href={active} />
        <Figure
          label={`Opened in ${opened.month.name} so far`}
          value={count(opened.now)}
          hint={change(opened)}
          href={list({ view: 'all', opened: monthOf(opened) })}
        />
        <Figure
          label={`Completed in ${completed.month.name} so far`}
          value={count(completed.now)}
          hint={change(completed)}
          href={list({ view: 'closed', status: ['completed'], closed: monthOf(completed) })}
        />
        <Figure
          label="Value at stake"
          value={writeMoney(totals.valueAtStake)}
          hint="Exchange values of the active exchanges."
          href={active}
        />
        {children}
      </div>
    </section>
  );
}

const count = (value: number) => value.toLocaleString('en-US');
const monthOf = ({ month }: InMonth) => month.firstDay.slice(0, 7);

/** As many days of the month before: the start of a month is no decline. */
function change({ now, before, previous }: InMonth): string {
  const difference = now - before;
  const earlier = `${count(before)} from ${previous.name} 1 to ${Number(previous.lastDay.slice(8))}`;
  if (difference === 0) return `${earlier}: the same.`;
  return `${earlier}: ${count(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'} now.`;
}
