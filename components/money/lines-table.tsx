'use client';
import { cx } from '@/components/ui/cx';
import { WhyPopover } from '@/components/ui/why-popover';
import { lineNumbers, type LineNumber } from '@/lib/worksheet/rules/form-lines';
import { lacking, lineAmount, type Column } from './columns';
import { Amount } from './results';
import { amountOr, lineWord } from './words';

/** Form 8824, Part III. Below 640 px a line shows the last column, and the others where they differ. */
export function LinesTable({ columns }: { columns: readonly Column[] }) {
  const last = columns[columns.length - 1]!;
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">Form 8824, Part III, lines 12 to 25</caption>
      <thead>
        <tr className="border-y border-line text-left text-muted">
          <th scope="col" className="py-1.5 pr-2 pl-4 font-medium">
            Line
          </th>
          <th scope="col" className="py-1.5 font-medium">
            What it is
          </th>
          {columns.map(({ title }) => (
            <th key={title} scope="col" className={amountStyles('font-medium', title !== last.title)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lineNumbers.map((line) => (
          <LineRow key={line} line={line} columns={columns} last={last} />
        ))}
      </tbody>
    </table>
  );
}

function LineRow({ line, columns, last }: { line: LineNumber; columns: readonly Column[]; last: Column }) {
  const because = lineAmount(last.sheet, line) === null ? [] : (last.sheet.worksheet?.because[line] ?? []);
  const others = columns.filter(({ sheet }) => lineAmount(sheet, line) !== lineAmount(last.sheet, line));
  return (
    <tr className="border-b border-line last:border-0">
      <td className="py-1.5 pr-2 pl-4 align-top font-mono">{line}</td>
      <th scope="row" className="py-1.5 text-left font-normal">
        {lineWord[line]} {because.length > 0 && <WhyPopover subject={`line ${line}`} because={because} />}
      </th>
      {columns.map((column) => (
        <td key={column.title} className={amountStyles('align-top tabular-nums', column !== last)}>
          <Amount money={lineAmount(column.sheet, line)} lacks={lacking(column.sheet)} />
          {column === last &&
            others.map(({ title, sheet }) => (
              <span key={title} className="block text-xs text-muted sm:hidden">
                {title}: {amountOr(lineAmount(sheet, line), lacking(sheet))}
              </span>
            ))}
        </td>
      ))}
    </tr>
  );
}

const amountStyles = (extra: string, wide: boolean) =>
  cx('py-1.5 pr-4 pl-2 text-right', extra, wide && 'hidden sm:table-cell');
