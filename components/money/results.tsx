'use client';
import { Scale } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import { WhyPopover } from '@/components/ui/why-popover';
import { writeMoney, type Money } from '@/lib/shared/money';
import type { Because } from '@/lib/worksheet/rules/reasons';
import type { Sheet } from '@/lib/worksheet/rules/what-if';
import { lacking, lineAmount, type Column } from './columns';
import { amountOr } from './words';

interface Row {
  label: string;
  amount: (sheet: Sheet) => Money | null;
  because: (sheet: Sheet) => readonly Because[];
  part?: boolean;
}

const rowsOf = (bootLabel: string): readonly Row[] => [
  {
    label: bootLabel,
    amount: (sheet) => lineAmount(sheet, '15'),
    because: (sheet) => sheet.worksheet?.because[15] ?? [],
  },
  {
    label: 'of it cash',
    part: true,
    amount: (sheet) => sheet.worksheet?.boot.cash ?? null,
    because: bootReason,
  },
  {
    label: 'of it debt relief',
    part: true,
    amount: (sheet) => sheet.worksheet?.boot.mortgage ?? null,
    because: bootReason,
  },
  {
    label: 'of it other property',
    part: true,
    amount: (sheet) => sheet.worksheet?.boot.other ?? null,
    because: bootReason,
  },
  {
    label: 'Gain recognized',
    amount: (sheet) => lineAmount(sheet, '23'),
    because: (sheet) => sheet.worksheet?.because[23] ?? [],
  },
  {
    label: 'Gain deferred',
    amount: (sheet) => lineAmount(sheet, '24'),
    because: (sheet) => sheet.worksheet?.because[24] ?? [],
  },
  {
    label: 'New basis',
    amount: (sheet) => lineAmount(sheet, '25'),
    because: (sheet) => sheet.worksheet?.because[25] ?? [],
  },
  {
    label: 'Left under 200%',
    amount: (sheet) => sheet.headroom?.left ?? null,
    because: (sheet) => sheet.headroom?.because ?? [],
  },
];

function bootReason({ worksheet }: Sheet): readonly Because[] {
  return worksheet?.boot.because ?? [];
}

/** What comes of it, each figure with its reason. The last column is the one that is tried. */
export function Results({ columns, bootLabel }: { columns: readonly Column[]; bootLabel: string }) {
  const last = columns[columns.length - 1]!;
  const rows = rowsOf(bootLabel).filter(({ label }) => last.sheet.headroom || !label.startsWith('Left'));
  return (
    <div>
      <p aria-live="polite" className="sr-only">
        {bootLabel}: {amountOr(lineAmount(last.sheet, '15'), lacking(last.sheet))}
      </p>
      <table className="w-full border-collapse">
        <caption className="sr-only">Boot, gain and new basis</caption>
        <thead>
          <tr className="text-left text-sm text-muted">
            <th scope="col" className="pb-1 font-medium">
              Result
            </th>
            {columns.map(({ title }) => (
              <th
                key={title}
                scope="col"
                className={cx('pb-1 pl-2 text-right font-medium', title !== last.title && WIDE)}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ResultRow key={row.label} row={row} columns={columns} last={last} />
          ))}
        </tbody>
      </table>
      {last.sheet.problem && <p className="mt-2 text-overdue">{last.sheet.problem}</p>}
      <Notes because={last.sheet.worksheet?.notes ?? []} />
    </div>
  );
}

/** Two columns of amounts do not fit a phone: there the last one says where the others differ. */
const WIDE = 'hidden sm:table-cell';

function ResultRow({ row, columns, last }: { row: Row; columns: readonly Column[]; last: Column }) {
  const money = row.amount(last.sheet);
  const because = row.part || money === null ? [] : row.because(last.sheet);
  const others = columns.filter(({ sheet }) => row.amount(sheet) !== money);
  return (
    <tr className="border-t border-line">
      <th
        scope="row"
        className={cx('py-1.5 text-left font-normal', row.part ? 'pl-3 text-sm text-muted' : 'font-medium')}
      >
        {row.label} {because.length > 0 && <WhyPopover subject={row.label.toLowerCase()} because={because} />}
      </th>
      {columns.map((column) => (
        <td
          key={column.title}
          className={cx(
            'py-1.5 pl-2 text-right align-top tabular-nums',
            row.part && 'text-sm text-muted',
            column !== last && WIDE,
          )}
        >
          <Amount money={row.amount(column.sheet)} lacks={lacking(column.sheet)} />
          {column === last &&
            others.map(({ title, sheet }) => (
              <span key={title} className="block text-xs text-muted sm:hidden">
                {title}: {amountOr(row.amount(sheet), lacking(sheet))}
              </span>
            ))}
        </td>
      ))}
    </tr>
  );
}

export function Amount({ money, lacks }: { money: Money | null; lacks: string }) {
  return money === null ? <span className="text-sm text-muted">{lacks}</span> : writeMoney(money);
}

function Notes({ because }: { because: readonly Because[] }) {
  if (because.length === 0) return null;
  return (
    <ul className="mt-3 space-y-2 text-sm">
      {because.map(({ rule, citation }) => (
        <li key={rule}>
          {rule} <span className="text-muted">{citation}</span>
          <span className="mt-0.5 flex items-center gap-1 font-medium text-attention">
            <Scale aria-hidden className="size-3.5" />
            Confirm with counsel
          </span>
        </li>
      ))}
    </ul>
  );
}
