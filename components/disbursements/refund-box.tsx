import { CircleDot, Lock, Scale } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import { WhyPopover } from '@/components/ui/why-popover';
import type { RefundOfFile } from '@/lib/disbursements/rules/file-refund';
import { daysBetween, type CalendarDate } from '@/lib/shared/calendar-date';
import { writeDaysLeft } from '@/lib/shared/days-left';
import { writeZone } from '@/lib/shared/time-zone';
import { ConditionList } from './condition-list';
import { groundWord } from './words';

interface RefundBoxProps {
  refund: RefundOfFile;
  /** Where it is still earliest among the parties: a refund waits for the last of them. */
  today: CalendarDate;
  timeZone: string;
}

/** Whether the funds may go back today, and if not, because of what. */
export function RefundBox({ refund, today, timeZone }: RefundBoxProps) {
  const { allowed, blocked, ground, needed, events, contingencyMayBeArgued } = refund;
  const Shape = allowed ? CircleDot : Lock;
  return (
    <section
      aria-labelledby="refund-gate"
      className={cx(
        'rounded-card border p-4',
        allowed ? 'border-line bg-surface' : 'border-blocked-mark bg-blocked-soft',
      )}
    >
      <h3 id="refund-gate" className={cx('flex items-start gap-2 font-semibold', !allowed && 'text-blocked')}>
        <Shape
          aria-hidden
          className={cx('mt-0.5 size-4 shrink-0', allowed ? 'text-on-track-mark' : 'text-blocked-mark')}
        />
        {allowed ? 'Refund: may be asked for' : 'Refund: blocked'}
      </h3>
      <p className="mt-1">
        {allowed && ground && `${groundWord[ground]}, and the identification period has ended. `}
        {blocked && `${blocked.missing} `}
        {blocked?.until && (
          <span className="text-muted">
            {writeDaysLeft(daysBetween(today, blocked.until))} · midnight {writeZone(timeZone)}{' '}
          </span>
        )}
        {blocked && <WhyPopover subject="the refund is blocked" because={blocked.because} />}
      </p>
      <div className="mt-3 grid gap-4 text-ink lg:grid-cols-2">
        <div>
          <h4 className="mb-1 text-sm font-medium text-muted">All of these</h4>
          <ConditionList conditions={needed} label="Needed for a refund" />
        </div>
        <div>
          <h4 className="mb-1 text-sm font-medium text-muted">And one of these</h4>
          <ConditionList
            conditions={allowed ? events.filter(({ met }) => met) : events}
            label="Events that release the funds"
            anyOf
          />
        </div>
      </div>
      {!allowed && contingencyMayBeArgued && (
        <p className="mt-3 flex items-start gap-1 text-sm font-medium text-attention">
          <Scale aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span>
            A written contingency beyond the control of the taxpayer may release the funds as well. Confirm
            with counsel.
          </span>
        </p>
      )}
    </section>
  );
}
