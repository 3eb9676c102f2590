import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { DueDate } from '@/lib/dashboards/dates';
import { ClockLine } from './clock-line';
import { ExchangeLink } from './exchange-link';

interface DatesListProps {
  dates: readonly DueDate[];
  total: number;
  href: string;
}

/** Identification, exchange and parking dates of the coming week. */
export function DatesList({ dates, total, href }: DatesListProps) {
  return (
    <Card
      title="Dates in the next 7 days"
      flush
      action={
        total > 0 && (
          <Link href={href} className="inline-flex min-h-6 items-center text-brand hover:underline">
            This week in the list
          </Link>
        )
      }
    >
      {dates.length === 0 ? (
        <EmptyState kind="done" title="No date ends in the next 7 days" />
      ) : (
        <ul>
          {dates.map(({ file, clock }) => (
            <li key={`${file.exchangeId} ${clock.kind}`} className="border-t border-line px-4 py-2">
              <ClockLine clock={clock} file={file} />
              <div>
                <ExchangeLink file={file} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {total > dates.length && (
        <p className="border-t border-line px-4 py-2 text-sm text-muted">
          The first {dates.length} of {total.toLocaleString('en-US')} dates.
        </p>
      )}
    </Card>
  );
}
