'use client';
import { Check } from '@/components/ui/icons';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { Popover } from './popover';

export interface StageRailProps {
  stages: readonly { value: string; label: string }[];
  /** The value of the current stage. */
  current: string;
  /** One line only; a phone shows that in any case. */
  compact?: boolean;
  /** What a stage opens, by its value; one without stays plain text. */
  details?: Readonly<Record<string, ReactNode>>;
}

export function StageRail({ stages, current, compact = false, details = {} }: StageRailProps) {
  const position = stages.findIndex((stage) => stage.value === current);
  const label = stages[position]?.label ?? 'Outside the usual stages';
  const short = position < 0 ? label : `Stage ${position + 1} of ${stages.length}: ${label}`;
  if (compact) return <p className="font-medium">{short}</p>;
  const opens = Object.keys(details).length > 0;
  return (
    <div>
      {opens ? (
        // One list for both widths: a phone shows it while this is open.
        <details className="peer sm:hidden">
          <summary className="min-h-6 cursor-pointer font-medium pointer-coarse:min-h-11">{short}</summary>
        </details>
      ) : (
        <p className="font-medium sm:hidden">{short}</p>
      )}
      <ol
        aria-label="Stages"
        className={cx(
          'hidden gap-x-1 gap-y-2 max-sm:mt-2 max-sm:flex-col max-sm:items-start sm:flex sm:flex-wrap',
          opens && 'peer-open:flex',
        )}
      >
        {stages.map((stage, index) => (
          <Stage
            key={stage.value}
            label={stage.label}
            step={index - position}
            known={position >= 0}
            details={details[stage.value]}
          />
        ))}
      </ol>
    </div>
  );
}

interface StageProps {
  label: string;
  /** Counts from the current stage: negative is done. */
  step: number;
  known: boolean;
  details?: ReactNode;
}

function Stage({ label, step, known, details }: StageProps) {
  const done = known && step < 0;
  const current = known && step === 0;
  return (
    <li
      aria-current={current ? 'step' : undefined}
      className={cx(
        'inline-flex items-center gap-1.5 rounded-chip px-2 py-1 text-sm whitespace-nowrap',
        current ? 'bg-brand-soft font-semibold text-ink' : done ? 'text-muted' : 'text-faint',
      )}
    >
      {details ? (
        <Popover
          title={label}
          trigger={
            <button
              type="button"
              className="inline-flex min-h-6 items-center gap-1.5 rounded-chip underline decoration-dotted underline-offset-4 hover:text-ink pointer-coarse:min-h-11"
            >
              <Mark done={done} current={current} />
              {label}
              {done && <span className="sr-only">, done</span>}
            </button>
          }
        >
          {details}
        </Popover>
      ) : (
        <>
          <Mark done={done} current={current} />
          {label}
          {done && <span className="sr-only">, done</span>}
        </>
      )}
    </li>
  );
}

function Mark({ done, current }: { done: boolean; current: boolean }) {
  return done ? (
    <Check aria-hidden className="size-3.5 text-done-mark" />
  ) : (
    <span
      aria-hidden
      className={cx('size-2 rounded-full', current ? 'bg-brand' : 'border border-line-strong')}
    />
  );
}
