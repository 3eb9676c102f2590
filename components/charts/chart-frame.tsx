'use client';
import { ChartColumn, Table2 } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ChartTable, type TableView } from './chart-table';

export interface ChartFrameProps {
  /** States the finding: "Half of the files are in identification". */
  title: string;
  /** What is counted, in one sentence. */
  definition: string;
  /** "As of 3:40 pm Central". */
  freshness?: string;
  /** The same figures as rows: equal to the chart, always one click away. */
  table: TableView;
  children: ReactNode;
}

export function ChartFrame({ title, definition, freshness, table, children }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false);
  const headingId = useId();
  const Icon = asTable ? ChartColumn : Table2;
  return (
    <section aria-labelledby={headingId} className="min-w-0 rounded-card border border-line bg-surface p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 id={headingId} className="text-lg font-semibold">
          {title}
        </h2>
        {table.rows.length > 0 && (
          <Button size="small" variant="quiet" onClick={() => setAsTable(!asTable)}>
            <Icon aria-hidden className="size-4" />
            {asTable ? 'Show as chart' : 'Show as table'}
          </Button>
        )}
      </div>
      <div className="mt-3">{asTable ? <ChartTable caption={title} {...table} /> : children}</div>
      <p className="mt-3 text-sm text-muted">
        {definition}
        {freshness && ` ${freshness}.`}
      </p>
    </section>
  );
}
