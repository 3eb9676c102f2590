import { ChevronLeft, ChevronRight } from 'lucide-react';
import { LinkButton } from '@/components/ui/button';
import { toDateColumn, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { tasksHref, type TaskListState } from '@/lib/tasks/list-params';
import { shifted, spans, weekOf, type Span } from '@/lib/tasks/rules/month';

const months = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "November 2026", or the week from one day to the other. */
export function spanTitle(span: Span, on: CalendarDate): string {
  if (span === 'month') return months.format(toDateColumn(on));
  const week = weekOf(on);
  return `${writeDate(week[0]!)} to ${writeDate(week.at(-1)!)}`;
}

interface CalendarHeadProps {
  state: TaskListState;
  on: CalendarDate;
  today: CalendarDate;
  headingId: string;
}

/** Which month or week, the way to others, and to today. */
export function CalendarHead({ state, on, today, headingId }: CalendarHeadProps) {
  const href = (changes: Partial<TaskListState>) => tasksHref({ ...state, ...changes });
  const { span } = state;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <h2 id={headingId} aria-live="polite" className="mr-auto text-lg font-semibold tabular-nums">
        {spanTitle(span, on)}
      </h2>
      <LinkButton href={href({ on: shifted(span, on, -1) })} scroll={false} aria-label={`Previous ${span}`}>
        <ChevronLeft aria-hidden className="size-4" />
      </LinkButton>
      <LinkButton href={href({ on: today })} scroll={false}>
        Today
      </LinkButton>
      <LinkButton href={href({ on: shifted(span, on, 1) })} scroll={false} aria-label={`Next ${span}`}>
        <ChevronRight aria-hidden className="size-4" />
      </LinkButton>
      {spans.map((value) => (
        <LinkButton
          key={value}
          href={href({ span: value, on })}
          scroll={false}
          variant={value === span ? 'primary' : 'secondary'}
          aria-current={value === span ? 'true' : undefined}
        >
          {value === 'month' ? 'Month' : 'Week'}
        </LinkButton>
      ))}
    </div>
  );
}
