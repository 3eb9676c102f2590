import { ArrowRight } from 'lucide-react';
import { fileDateWord, type DateChange } from '@/lib/exchanges/file-dates';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';

const words = (date: CalendarDate | null) => (date ? writeDate(date) : 'no date');

/** "Exchange ends from Thu, Apr 15, 2027 to Sat, May 1, 2027", one line per date that moves. */
export function DateChanges({ changes }: { changes: readonly DateChange[] }) {
  return (
    <ul className="space-y-1">
      {changes.map(({ kind, from, to }) => (
        <li key={kind}>
          <span className="font-medium">{fileDateWord[kind]}</span>{' '}
          <span className="text-muted">
            <span className="sr-only">from </span>
            {words(from)}
          </span>{' '}
          <ArrowRight aria-hidden className="inline size-3.5" />
          <span className="sr-only"> to </span> <span className="font-medium">{words(to)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What a change did, for a toast. */
export function sayChanges(changes: readonly DateChange[], tasks: { moved: number; made: number }): string {
  const dates = changes.map(({ kind, to }) => `${fileDateWord[kind]}: ${words(to)}`);
  const moved = tasks.moved > 0 ? [`${tasks.moved} task dates moved`] : [];
  const made = tasks.made > 0 ? [`${tasks.made} tasks added`] : [];
  return [...dates, ...moved, ...made].join(' · ');
}
