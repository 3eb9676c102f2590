import { cx } from './cx';

export type Risk = 'low' | 'medium' | 'high' | 'critical';

const LOOK: Record<Risk, { bars: number; mark: string }> = {
  low: { bars: 1, mark: 'bg-on-track-mark' },
  medium: { bars: 2, mark: 'bg-attention-mark' },
  high: { bars: 3, mark: 'bg-urgent-mark' },
  critical: { bars: 4, mark: 'bg-overdue-mark' },
};

const HEIGHT = ['h-1', 'h-2', 'h-2.5', 'h-3.5'];

/** One to four bars and the word: risk never borrows the shapes of a status. */
export function RiskBadge({ risk }: { risk: Risk }) {
  const { bars, mark } = LOOK[risk];
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span aria-hidden className="inline-flex items-end gap-0.5">
        {HEIGHT.map((height, index) => (
          <span
            key={height}
            className={cx('w-1 rounded-[1px]', height, index < bars ? mark : 'border border-line-strong')}
          />
        ))}
      </span>
      <span>
        <span className="sr-only">Risk: </span>
        {risk}
      </span>
    </span>
  );
}
