import type { ReactNode } from 'react';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { writeDaysLeft } from '@/lib/shared/days-left';
import { endOfDay, writeZone } from '@/lib/shared/time-zone';
import { cx } from './cx';
import { LastDay } from './last-day';
import { STATUS, type Status } from './status';

export interface CountdownProps {
  /** "Identify by", "Exchange ends". */
  label: string;
  date: CalendarDate;
  /** Deadline - today in the exchange's zone, computed on the server: 0 is today, negative is passed. */
  daysLeft: number;
  /** IANA zone of the exchange. */
  timeZone: string;
  status: Status;
  variant?: 'large' | 'row' | 'inline';
  /** The date's WhyPopover. */
  why?: ReactNode;
}

/** "Mon, Oct 19, 2026 · 24 days left · midnight Central": weekday, rest and zone are never left out. */
export function Countdown({ label, date, daysLeft, timeZone, status, variant = 'row', why }: CountdownProps) {
  const running = status !== 'done' && status !== 'closed';
  const rest = running ? writeDaysLeft(daysLeft) : STATUS[status].word;
  const zone = `midnight ${writeZone(timeZone)}`;
  const sentence = `${label} ${writeDate(date)}, ${rest.toLowerCase()}, ends at ${zone}.`;
  const large = variant === 'large';
  const { shape: Shape, text, mark } = STATUS[status];

  return (
    <span className={cx(large ? 'flex flex-col gap-0.5' : 'inline-flex flex-wrap items-baseline gap-x-2')}>
      <time dateTime={date} className={cx(large && 'flex flex-col gap-0.5')}>
        <span className="sr-only">{sentence}</span>
        <span
          aria-hidden
          className={cx(large ? 'contents' : 'inline-flex flex-wrap items-baseline gap-x-1.5')}
        >
          {variant !== 'row' && (
            <span className={cx('text-muted', large ? 'text-sm' : undefined)}>{label}</span>
          )}
          <span className={cx('text-ink', large && 'text-3xl font-semibold')}>{writeDate(date)}</span>
          <span
            className={cx('inline-flex flex-wrap items-baseline gap-x-1.5', large ? 'text-base' : undefined)}
          >
            <span
              className={cx(
                'inline-flex items-baseline gap-1 font-medium whitespace-nowrap',
                status === 'overdue' ? 'rounded-chip bg-overdue px-1.5 text-on-brand' : text,
              )}
            >
              <Shape className={cx('size-3.5 shrink-0 self-center', status !== 'overdue' && mark)} />
              {running && daysLeft === 0 ? <LastDay endsAt={endOfDay(date, timeZone).toISOString()} /> : rest}
            </span>
            <span className="whitespace-nowrap text-muted">{zone}</span>
          </span>
        </span>
      </time>
      {why}
    </span>
  );
}
