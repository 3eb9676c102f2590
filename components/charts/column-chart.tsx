'use client';
import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';

export interface Column {
  label: string;
  value: number;
}

export interface ColumnChartProps {
  /** What the picture shows, in one sentence, for readers; the frame's table holds every value. */
  description: string;
  columns: readonly Column[];
  height?: number;
}

const WIDTH_OF_COLUMN = 48;

/** Counts by stage or over time. Every column carries its value; wide data scrolls inside its own frame. */
export function ColumnChart({ description, columns, height = 220 }: ColumnChartProps) {
  return (
    <div role="img" aria-label={description}>
      <div aria-hidden className="overflow-x-auto" tabIndex={-1}>
        <div style={{ minWidth: columns.length * WIDTH_OF_COLUMN }}>
          <ResponsiveContainer width="100%" height={height}>
            <BarChart
              data={[...columns]}
              margin={{ top: 20, right: 4, bottom: 0, left: 4 }}
              accessibilityLayer={false}
            >
              <CartesianGrid vertical={false} stroke="var(--line)" />
              <XAxis
                dataKey="label"
                interval={0}
                tickLine={false}
                axisLine={{ stroke: 'var(--line-strong)' }}
                tick={{ fill: 'var(--muted)', fontSize: 12 }}
              />
              <YAxis hide allowDecimals={false} />
              <Bar
                dataKey="value"
                fill="var(--chart-1)"
                radius={[2, 2, 0, 0]}
                maxBarSize={48}
                minPointSize={0.1}
                isAnimationActive={false}
              >
                <LabelList dataKey="value" position="top" fill="var(--ink)" fontSize={12} />
              </Bar>
            </BarChart>
          </ResponsiveContainer>
        </div>
      </div>
    </div>
  );
}
