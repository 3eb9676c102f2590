'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { changedCells, sheetOf, type Cells, type Fixed } from '@/lib/worksheet/rules/what-if';
import { CellsForm } from './cells';
import type { Column } from './columns';
import { LinesTable } from './lines-table';
import { ResultBar } from './result-bar';
import { Results } from './results';
import { bootWord } from './words';

interface WhatIfProps {
  actual: Cells;
  /** Where trying begins. */
  start: Cells;
  fixed: Fixed;
  isStaff: boolean;
}

/** What is on file beside what might be. Nothing that is tried is saved; the result stays in sight. */
export function WhatIf({ actual, start, fixed, isStaff }: WhatIfProps) {
  const [tried, setTried] = useState<Partial<Cells>>({});
  const cells = { ...start, ...tried };
  const sheet = sheetOf(cells, fixed);
  const changed = changedCells(cells, start);
  const columns: Column[] = [
    { title: 'Actual', sheet: sheetOf(actual, fixed) },
    { title: 'What-if', sheet },
  ];
  const bootLabel = bootWord(isStaff);
  return (
    <>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card
          title="Worksheet: try other figures"
          action={
            <Button size="small" onClick={() => setTried({})} aria-disabled={Object.keys(tried).length === 0}>
              Back to the beginning
            </Button>
          }
        >
          <p className="mb-3 text-muted">
            {changed.length === 0 ? 'Nothing changed.' : `${changed.length} changed.`} A what-if is never
            saved.
          </p>
          <CellsForm
            cells={cells}
            onChange={(name, value) => setTried((before) => ({ ...before, [name]: value }))}
            errors={sheet.errors}
            actual={actual}
            start={start}
            changed={changed}
          />
        </Card>
        <div className="lg:sticky lg:top-20">
          <Card title="What comes of it">
            <Results columns={columns} bootLabel={bootLabel} />
          </Card>
        </div>
      </div>
      <Card title="Form 8824, Part III" flush>
        <LinesTable columns={columns} />
      </Card>
      <ResultBar column={columns[1]!} bootLabel="Boot" />
    </>
  );
}
