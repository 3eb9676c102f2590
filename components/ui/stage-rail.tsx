import { Check } from 'lucide-react';
import { cx } from './cx';

export interface StageRailProps {
  stages: readonly { value: string; label: string }[];
  /** The value of the current stage. */
  current: string;
  /** One line only; a phone shows that in any case. */
  compact?: boolean;
}

export function StageRail({ stages, current, compact = false }: StageRailProps) {
  const position = stages.findIndex((stage) => stage.value === current);
  const label = stages[position]?.label ?? 'Outside the usual stages';
  const short = position < 0 ? label : `Stage ${position + 1} of ${stages.length}: ${label}`;
  return (
    <>
      <p className={cx('font-medium', !compact && 'sm:hidden')}>{short}</p>
      {!compact && (
        <ol aria-label="Stages" className="hidden flex-wrap gap-x-1 gap-y-2 sm:flex">
          {stages.map((stage, index) => (
            <Stage key={stage.value} label={stage.label} step={index - position} known={position >= 0} />
          ))}
        </ol>
      )}
    </>
  );
}

/** `step` counts from the current stage: negative is done. */
function Stage({ label, step, known }: { label: string; step: number; known: boolean }) {
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
      {done ? (
        <Check aria-hidden className="size-3.5 text-done-mark" />
      ) : (
        <span
          aria-hidden
          className={cx('size-2 rounded-full', current ? 'bg-brand' : 'border border-line-strong')}
        />
      )}
      {label}
      {done && <span className="sr-only">, done</span>}
    </li>
  );
}
