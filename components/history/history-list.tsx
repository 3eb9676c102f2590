import { Lock, LockOpen, Server } from 'lucide-react';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { PersonMark } from '@/components/ui/person-chip';
import type { History } from '@/lib/history/queries';
import type { Happening } from '@/lib/history/rules/groups';
import { calendarDateIn, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { writeTimeOfDay } from '@/lib/shared/time-of-day';
import { HistoryFilters } from './history-filters';

interface HistoryListProps {
  history: History;
  /** What the address asks for. */
  asked: Readonly<Record<string, string>>;
  timeZone: string;
}

/** What happened on a file, day by day where the exchange is, latest first; what came of it stands below it. */
export function HistoryList({ history, asked, timeZone }: HistoryListProps) {
  const { happenings, people, before } = history;
  const filtered = Boolean(asked.by ?? asked.kind);
  return (
    <div>
      <HistoryFilters people={people} />
      {happenings.length === 0 ? (
        <Nothing filtered={filtered} />
      ) : (
        <div className="space-y-4">
          {byDay(happenings, timeZone).map(([day, those]) => (
            <Card key={day} title={writeDate(day)} flush>
              <ol className="divide-y divide-line border-t border-line">
                {those.map((happening) => (
                  <Item key={happening.id} happening={happening} timeZone={timeZone} />
                ))}
              </ol>
            </Card>
          ))}
        </div>
      )}
      {(before ?? asked.before) && (
        <Pagination
          summary={`${happenings.length} shown, latest first`}
          previousHref={asked.before && address(asked, undefined)}
          nextHref={before && address(asked, before)}
        />
      )}
    </div>
  );
}

function Item({ happening, timeZone }: { happening: Happening; timeZone: string }) {
  const { at, actor, did, consequences, block } = happening;
  const Seal = block === null ? LockOpen : Lock;
  return (
    <li className="flex gap-3 px-4 py-3">
      {actor ? (
        <PersonMark name={actor} />
      ) : (
        <span
          aria-hidden
          className="inline-flex size-6 shrink-0 items-center justify-center rounded-chip border border-line text-muted"
        >
          <Server className="size-3.5" />
        </span>
      )}
      <div className="min-w-0 flex-1">
        <p className="[overflow-wrap:anywhere]">
          <span className={actor ? 'font-medium' : 'text-muted italic'}>{actor ?? 'The system'}</span> {did}
        </p>
        {consequences.length > 0 && (
          <ul className="mt-1 list-disc space-y-0.5 pl-5 text-sm [overflow-wrap:anywhere] text-muted">
            {consequences.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        )}
        <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-faint">
          <time dateTime={at.toISOString()}>{writeTimeOfDay(at, timeZone)}</time>
          <span className="inline-flex items-center gap-1">
            <Seal aria-hidden className="size-3.5" />
            {block === null ? 'not sealed yet' : `sealed in block ${block}`}
          </span>
        </p>
      </div>
    </li>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState kind="no-match" title="Nothing like that happened">
      No change fits the person and the kind chosen above.
    </EmptyState>
  ) : (
    <EmptyState kind="first" title="Nothing recorded yet">
      Every change of this exchange stands here, with who made it and when.
    </EmptyState>
  );
}

function byDay(happenings: readonly Happening[], timeZone: string): [CalendarDate, Happening[]][] {
  const days = new Map<CalendarDate, Happening[]>();
  for (const happening of happenings) {
    const day = calendarDateIn(timeZone, happening.at);
    days.set(day, [...(days.get(day) ?? []), happening]);
  }
  return [...days];
}

/** The same tab and filters, from another place on. */
function address(asked: Readonly<Record<string, string>>, before: string | undefined): string {
  const kept = Object.entries(asked).filter(([key]) => ['by', 'kind'].includes(key));
  return `?${new URLSearchParams([['tab', 'history'], ...kept, ...(before ? [['before', before]] : [])]).toString()}`;
}
