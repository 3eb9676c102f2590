'use client';
import { useState } from 'react';
import { CellsForm } from '@/components/money/cells';
import { LinesTable } from '@/components/money/lines-table';
import { ResultBar } from '@/components/money/result-bar';
import { Results } from '@/components/money/results';
import { bootWord } from '@/components/money/words';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { MoneyInput } from '@/components/ui/money-input';
import { parseMoney } from '@/lib/shared/money';
import { ZERO } from '@/lib/worksheet/rules/amounts';
import { noCells, nothingFixed, sheetOf } from '@/lib/worksheet/rules/what-if';

/** Lines 12 to 25 for anyone, by the rules that the exchanges here are counted by. */
export function BootCalculator() {
  const [cells, setCells] = useState(noCells);
  const [typed, setTyped] = useState('');
  const recapture = typed.trim() === '' ? ZERO : parseMoney(typed);
  const wrong = recapture === undefined || recapture.startsWith('-');
  const sheet = sheetOf(cells, { ...nothingFixed, recapture: wrong ? ZERO : recapture });
  const columns = [{ title: 'Amount', sheet }];
  return (
    <div className="space-y-4">
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card
          title="Your figures"
          action={
            <Button
              size="small"
              onClick={() => {
                setCells(noCells);
                setTyped('');
              }}
            >
              Clear
            </Button>
          }
        >
          <p className="mb-3 text-muted">
            Expenses are those of selling and buying: commission, title, escrow, the intermediary’s fee. Loan
            costs and prorations are not.
          </p>
          <CellsForm
            cells={cells}
            onChange={(name, value) => setCells((before) => ({ ...before, [name]: value }))}
            errors={sheet.errors}
          />
          <Field
            name="recapture"
            label="Depreciation recapture"
            hint="Empty counts as zero."
            className="mt-3 sm:w-1/2 sm:pr-1.5"
            error={wrong ? 'Write an amount such as 1,250,000 or 1.25m.' : sheet.problem}
          >
            <MoneyInput value={typed} onChange={setTyped} />
          </Field>
        </Card>
        <div className="lg:sticky lg:top-4">
          <Card title="What comes of it">
            <Results columns={columns} bootLabel={bootWord(false)} />
          </Card>
        </div>
      </div>
      <Card title="Form 8824, Part III" flush>
        <LinesTable columns={columns} />
      </Card>
      <ResultBar column={columns[0]!} bootLabel="Boot" />
    </div>
  );
}
