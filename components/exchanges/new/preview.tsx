'use client';
import { Card } from '@/components/ui/card';
import { fileDateWord } from '@/lib/exchanges/file-dates';
import type { OpeningOptions } from '@/lib/exchanges/opening-options';
import { writeDate } from '@/lib/shared/calendar-date';
import { writeZone } from '@/lib/shared/time-zone';
import { DeadlineLines } from './deadline-lines';
import { DeadlineWarnings } from './deadline-warnings';
import type { Preview as PreviewFacts } from './facts';
import { TaskPreview } from './task-preview';
import { usePreview } from './use-values';

/** The deadlines and their reasons while typing, by the rules that the server stores them by. */
export function Preview({ options }: { options: OpeningOptions }) {
  const preview = usePreview();
  return (
    <aside
      aria-label="Deadlines"
      className="min-w-0 space-y-4 lg:sticky lg:top-18 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto"
    >
      <Card title="Deadlines">
        <p role="status" className="sr-only">
          {preview && spoken(preview)}
        </p>
        {preview?.deadlines ? (
          <>
            <DeadlineLines
              deadlines={preview.deadlines}
              transferredOn={preview.transferredOn}
              titleTakenOn={preview.facts.parking?.titleTakenOn}
              today={options.today}
            />
            <p className="mt-3 text-sm text-muted">
              Each ends at midnight {writeZone(options.timeZone)}, at the end of its day.
            </p>
          </>
        ) : (
          <Missing preview={preview} />
        )}
      </Card>
      {preview?.deadlines && (
        <>
          <DeadlineWarnings warnings={preview.deadlines.warnings} />
          <TaskPreview {...options} preview={preview} deadlines={preview.deadlines} />
        </>
      )}
    </aside>
  );
}

function Missing({ preview }: { preview?: PreviewFacts }) {
  if (!preview) return <p className="text-muted">Choose the type and enter a transfer date to see them.</p>;
  if (preview.errors.length > 0) {
    return (
      <ul className="space-y-2 text-overdue">
        {preview.errors.map(({ field, message }) => (
          <li key={field}>{message}</li>
        ))}
      </ul>
    );
  }
  return (
    <p className="text-muted">
      Nothing to count from yet. Enter the transfer date of a relinquished property, or the date on which
      title is parked. Without either the file opens with no deadlines.
    </p>
  );
}

/** One sentence for screen readers; it changes only when a date does. */
function spoken({ deadlines }: PreviewFacts): string {
  const parts = [
    deadlines?.identification &&
      `${fileDateWord.identification} ${writeDate(deadlines.identification.deadline)}.`,
    deadlines?.exchange && `${fileDateWord.exchange} ${writeDate(deadlines.exchange.deadline)}.`,
    deadlines?.parking && `${fileDateWord.parking} ${writeDate(deadlines.parking.transferBy)}.`,
  ];
  return parts.filter(Boolean).join(' ');
}
