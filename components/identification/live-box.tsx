import { Check, Minus, X } from 'lucide-react';
import { Card } from '@/components/ui/card';
import { cx } from '@/components/ui/cx';
import { WhyPopover } from '@/components/ui/why-popover';
import type { Identification } from '@/lib/identification/rules/identification';
import { headline, limitLines, type LimitLine } from '@/lib/identification/rules/words';
import type { CalendarDate } from '@/lib/shared/calendar-date';

interface LiveBoxProps {
  judged: Identification;
  deadline: CalendarDate | null;
  /** The same with every draft sent, where there are drafts. */
  planned?: { judged: Identification; drafts: number };
}

const marks = {
  met: { Icon: Check, word: 'met', className: 'text-on-track' },
  not_met: { Icon: X, word: 'not met', className: 'text-overdue' },
  not_needed: { Icon: Minus, word: 'not needed', className: 'text-muted' },
} as const;

/** Whether what was sent holds, by which rule, and what is left under each. */
export function LiveBox({ judged, deadline, planned }: LiveBoxProps) {
  const title = headline(judged, deadline);
  return (
    <Card title={title} action={<WhyPopover subject={title.toLowerCase()} because={judged.because} />}>
      <Lines judged={judged} />
      {planned && (
        <div className="mt-4 border-t border-line pt-3">
          <p className="font-medium">
            {planned.drafts === 1 ? 'With your draft sent too' : `With all ${planned.drafts} drafts sent too`}
          </p>
          <Lines judged={planned.judged} />
          {!planned.judged.valid && (
            <p className="mt-2 text-urgent">
              This would not be valid. Leave one out, or be sure to receive 95% of everything identified.
            </p>
          )}
        </div>
      )}
      <p className="mt-4 text-sm text-muted">
        Values are fair market values at the end of the period, loans left aside. Things that usually go with
        a property, worth up to 15% of it, need no identification of their own.
      </p>
    </Card>
  );
}

export function Lines({ judged }: { judged: Identification }) {
  return (
    <ul className="mt-1 divide-y divide-line">
      {limitLines(judged).map((line) => (
        <Line key={line.name} {...line} />
      ))}
    </ul>
  );
}

function Line({ name, state, used, left }: LimitLine) {
  const { Icon, word, className } = marks[state];
  return (
    <li className="grid grid-cols-[1rem_1fr] gap-x-2 gap-y-0.5 py-2">
      <Icon aria-hidden className={cx('mt-1 size-4', className)} />
      <span className="flex flex-wrap justify-between gap-x-3">
        <span className="font-medium">
          {name}
          <span className="sr-only">: {word}</span>
        </span>
        <span className="tabular-nums">{left}</span>
      </span>
      {used && <span className="col-start-2 text-muted tabular-nums">{used}</span>}
    </li>
  );
}
