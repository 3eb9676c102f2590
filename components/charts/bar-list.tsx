import Link from 'next/link';

export interface Bar {
  label: string;
  value: number;
  /** How the value reads; the number itself when absent. */
  display?: string;
  /** The list behind the bar. */
  href?: string;
}

export interface BarListProps {
  label: string;
  bars: readonly Bar[];
  /** What the longest bar stands for; the largest value when absent. */
  scale?: number;
}

/** Horizontal bars with direct labels, worst or largest first as given: workload, stages, sources. */
export function BarList({ label, bars, scale = Math.max(1, ...bars.map((bar) => bar.value)) }: BarListProps) {
  return (
    <ol aria-label={label} className="space-y-2">
      {bars.map((bar) => (
        <li key={bar.label}>
          <p className="flex justify-between gap-4">
            {bar.href ? (
              <Link href={bar.href} className="text-brand hover:underline">
                {bar.label}
              </Link>
            ) : (
              <span>{bar.label}</span>
            )}
            <span className="tabular-nums">{bar.display ?? bar.value.toLocaleString('en-US')}</span>
          </p>
          <div aria-hidden className="mt-1 h-2 rounded-[2px] bg-sunken">
            <div
              className="h-full rounded-[2px] bg-chart-1"
              style={{ width: `${Math.min(100, (Math.max(0, bar.value) / scale) * 100)}%` }}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}
