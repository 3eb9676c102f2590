'use client';
import { CartesianGrid, Line, LineChart as Lines, ResponsiveContainer, XAxis, YAxis } from 'recharts';

export interface LineChartProps {
  /** What the picture shows, in one sentence, for readers; the frame's table holds every value. */
  description: string;
  /** The names of the lines, at most three. */
  series: readonly string[];
  /** In order; null where there is no value: the line is broken there. */
  points: readonly { label: string; values: readonly (number | null)[] }[];
  height?: number;
}

/** Told apart by colour and by dash. */
const STYLES = [
  { color: 'var(--chart-1)', dash: undefined },
  { color: 'var(--chart-3)', dash: '6 3' },
  { color: 'var(--chart-5)', dash: '2 3' },
];

/** Counts over time, one line each. */
export function LineChart({ description, series, points, height = 220 }: LineChartProps) {
  const lines = STYLES.slice(0, series.length).map((style, index) => ({
    ...style,
    name: series[index] ?? '',
    index,
  }));
  return (
    <div role="img" aria-label={description}>
      <div aria-hidden>
        <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {lines.map(({ name, color, dash }) => (
            <li key={name} className="flex items-center gap-2">
              <svg width="24" height="8">
                <line x1="0" y1="4" x2="24" y2="4" stroke={color} strokeWidth="2" strokeDasharray={dash} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
        <ResponsiveContainer width="100%" height={height}>
          <Lines
            data={[...points]}
            margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="label"
              minTickGap={24}
              tickLine={false}
              axisLine={{ stroke: 'var(--line-strong)' }}
              tick={{ fill: 'var(--muted)', fontSize: 12 }}
            />
            <YAxis
              width={36}
              allowDecimals={false}
              tickLine={false}
              axisLine={false}
              tick={{ fill: 'var(--muted)', fontSize: 12 }}
            />
            {lines.map(({ name, color, dash, index }) => (
              <Line
                key={name}
                dataKey={`values[${index}]`}
                stroke={color}
                strokeWidth={2}
                strokeDasharray={dash}
                dot={{ r: 2, fill: color, strokeDasharray: '' }}
                activeDot={false}
                connectNulls={false}
                isAnimationActive={false}
              />
            ))}
          </Lines>
        </ResponsiveContainer>
      </div>
    </div>
  );
}
