/** The result as a Markdown table, for the terminal and for docs/benchmarks.md. */
import { isMet, type Row } from './row';
import type { Times } from './stats';

const heads = ['what', 'p50', 'p95', 'beside', 'its p50', 'result', 'target', ''];

export function table(rows: readonly Row[]): string[] {
  const cells = rows.map(cellsOf);
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...cells.map((row) => row[column]!.length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(heads), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...cells.map(line)];
}

function cellsOf(row: Row): string[] {
  const { what, of, against, figure, unit, target, note } = row;
  const met = isMet(row);
  return [
    what,
    ms(of, 'p50'),
    ms(of, 'p95'),
    against?.name ?? '',
    against ? ms(against, 'p50') : '',
    `${digits(figure)} ${unit}`.trim(),
    target ? `${target.is} ${target.limit}` : '',
    [met === undefined ? '' : met ? 'met' : 'MISSED', note ?? ''].filter(Boolean).join('; '),
  ];
}

const ms = (times: Times, which: 'p50' | 'p95') => `${digits(times[which])} ms`;

/** Two significant digits at least, no more than two after the point. */
export const digits = (figure: number) =>
  figure.toLocaleString('en-US', { maximumFractionDigits: figure >= 100 ? 0 : figure >= 10 ? 1 : 2 });
