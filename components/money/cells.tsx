'use client';
import { Field } from '@/components/ui/field';
import { MoneyInput } from '@/components/ui/money-input';
import { Badge } from '@/components/ui/status-badge';
import type { CellName, Cells } from '@/lib/worksheet/rules/what-if';
import { amountOr, cellGroups, cellWord } from './words';

interface CellsFormProps {
  cells: Cells;
  onChange: (name: CellName, value: string) => void;
  errors: Partial<Record<CellName, string>>;
  /** What is on file, beside each field. */
  actual?: Cells;
  changed?: readonly CellName[];
  /** Where a side has no statement, what its properties say stands in the what-if. */
  start?: Cells;
}

/** The figures that may be tried. */
export function CellsForm({ cells, onChange, errors, actual, changed = [], start }: CellsFormProps) {
  return (
    <div className="space-y-4">
      {cellGroups.map((group) => (
        <fieldset key={group.title} className="min-w-0">
          <legend className="mb-2 font-semibold">{group.title}</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            {group.cells.map((name) => (
              <Field
                key={name}
                name={name}
                label={actual ? `What-if: ${cellWord[name].toLowerCase()}` : cellWord[name]}
                required
                error={errors[name]}
                hint={actual && <ActualFigure name={name} actual={actual} start={start} changed={changed} />}
              >
                <MoneyInput value={cells[name]} onChange={(value) => onChange(name, value)} />
              </Field>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

function ActualFigure({
  name,
  actual,
  start,
  changed,
}: {
  name: CellName;
  actual: Cells;
  start?: Cells;
  changed: readonly CellName[];
}) {
  const planned = actual[name] === '' && start !== undefined && start[name] !== '';
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1 tabular-nums">
      <span>Actual: {amountOr(actual[name] || null)}</span>
      {planned && !changed.includes(name) && <span>Begins with what Properties say</span>}
      {changed.includes(name) && <Badge className="bg-brand-soft text-ink">Changed</Badge>}
    </span>
  );
}
